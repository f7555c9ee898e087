/** The two named events of an inflation: shape and word for each, and where on the slider they lie. */

import type { RunEvent } from '../../../shared/simulation/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity } from '../../viewModel/formatQuantity.ts';

export function EventLegend(props: { readonly events: readonly RunEvent[] }) {
  return (
    <dl className="events">
      {props.events.map((event) => (
        <div key={event.code} className="event" data-code={event.code}>
          <dt className="event-name">
            <Term id={event.code}>{text(`plan.${event.code}`)}</Term>
          </dt>
          <dd className="event-value">
            {event.volumePerSideMl ? (
              <>
                <ExplainedNumber output={`eventVolume.${event.code}`} className="cell-number">
                  {formatQuantity(event.volumePerSideMl.median, 'inflationVolumePerSideMl')}
                </ExplainedNumber>
                <span className="band">
                  {formatBand(event.volumePerSideMl, 'inflationVolumePerSideMl')}
                </span>
              </>
            ) : (
              text('plan.notReached')
            )}
          </dd>
          <dd className="event-what">{text(`plan.${event.code}What`)}</dd>
        </div>
      ))}
    </dl>
  );
}
