/** How often the bands held, in words. */
import type { Coverage } from '../../../shared/pipeline/afterwards/series.ts';
import { text } from '../../text/text.ts';
import { formatChange, formatShareBand } from '../formatQuantity.ts';

export function coverageRows(covered: readonly Coverage[]) {
  return covered.map(({ measure, count, within, share, meanError }) => ({
    key: measure,
    name: text(`quantities.${measure}`),
    count,
    within: text('series.ofCount', { within, count }),
    band: text('series.shareBand', { band: formatShareBand(share) }),
    meanError: formatChange(meanError, measure),
  }));
}
