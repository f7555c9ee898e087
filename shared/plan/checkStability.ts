/**
 * What speaks against cement because of the segment around it (M-PL-11): a spine that is torn apart needs fixing, a split
 * body is not the one the model is made from, and cement behind a narrowed canal has less room to be harmless. No plan
 * settles any of it, so none has a fix.
 */
import { evidence } from '../evidence/lookup.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import { canalCompromisePercent } from '../fracture/indices/canal.ts';
import type { PlanToCheck } from './checkPlan.ts';
import { type Finding, finding } from './finding.ts';

export function checkStability({ facts }: PlanToCheck): readonly Finding[] {
  return [...checkSegment(facts), ...checkCanal(facts)];
}

function checkSegment({ displaced, tensionBand, split }: FractureFacts): Finding[] {
  const found: Finding[] = [];
  if (displaced === 'yes') found.push(finding('displaced', 'danger', 'contraindications'));
  if (tensionBand === 'bony' || tensionBand === 'ligamentous' || tensionBand === 'hyperextension')
    found.push(
      finding('tensionBandFailed', 'danger', 'contraindications', {}, { band: tensionBand }),
    );
  const unstable = found.length > 0;
  const seen = displaced !== null && tensionBand !== null && tensionBand !== 'indeterminate';
  if (!unstable && !seen)
    found.push(finding('stabilityNotAssessed', 'notAssessed', 'contraindications'));
  if (split === 'yes') found.push(finding('split', 'caution', 'model'));
  return found;
}

/** From the lower end of the limits that are named. */
function checkCanal(facts: FractureFacts): Finding[] {
  const compromise = canalCompromisePercent(facts);
  const { spread, source } = evidence('canalCompromise');
  if ('kind' in compromise || spread?.kind !== 'range' || compromise.median <= spread.low)
    return [];
  return [
    finding('canalCompromise', 'caution', source, {
      compromise: { quantity: 'sharePercent', value: compromise.median },
      least: { quantity: 'sharePercent', value: spread.low },
      most: { quantity: 'sharePercent', value: spread.high },
    }),
  ];
}
