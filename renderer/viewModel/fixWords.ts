/** What the button of a finding says it will do. */
import type { PlanEdit } from '../../shared/plan/planEdit.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from './formatQuantity.ts';
import { accessWords, balloonWords, eachSideWords } from './planWords.ts';

export function fixWords(fix: PlanEdit): string {
  switch (fix.field) {
    case 'access':
      return text('paths.fix.access', { gauge: accessWords(fix.value).label });
    case 'route':
      return text('paths.fix.route', {
        route: text(`paths.routeOptions.${fix.value}`).toLowerCase(),
      });
    case 'path':
      return text('paths.fix.path');
    case 'inflationVolumePerSideMl':
      return typeof fix.value === 'number'
        ? text('paths.fix.inflationVolumePerSideMl', {
            volume: formatQuantity(fix.value, fix.field),
          })
        : text('paths.fix.inflationEachSide', { volume: eachSideWords(fix.value) });
    case 'cementVolumeMl':
      return text('paths.fix.cementVolumeMl', { volume: formatQuantity(fix.value, fix.field) });
    case 'balloonDepthShare':
      return text('paths.fix.balloonDepthShare', { share: formatQuantity(fix.value, fix.field) });
    case 'balloon':
      return text('paths.fix.balloon', { balloon: balloonWords(fix.value).label });
    default:
      return text('paths.fix.other');
  }
}
