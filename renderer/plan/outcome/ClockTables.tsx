/** The clock of the planned cement, and what each gauge asks of a hand that presses it through. */
import { ACCESS_IDS } from '../../../shared/devices/catalogue.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { CLOCK_MOMENTS } from '../../../shared/pipeline/explain/outputs/clockOutputs.ts';
import { ReadingTable } from '../../controls/ReadingTable.tsx';
import { text } from '../../text/text.ts';

interface ClockTablesProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function ClockTables({ document, derived }: ClockTablesProps) {
  return (
    <>
      <ReadingTable
        title={text('numberPage.names.clock')}
        document={document}
        derived={derived}
        rows={CLOCK_MOMENTS.map((moment) => ({
          key: moment,
          name: text(`cementOutcome.clock.${moment}`),
          outputs: [`clock.${moment}`],
        }))}
        testId="cement-clock"
      />
      <ReadingTable
        title={text('cementOutcome.gauges.title')}
        document={document}
        derived={derived}
        heads={[
          text('cementOutcome.gauges.gauge'),
          text('cementOutcome.gauges.pressure'),
          text('cementOutcome.gauges.latest'),
        ]}
        rows={ACCESS_IDS.map((gauge) => ({
          key: gauge,
          name: text(`plan.accessOptions.${gauge}`),
          outputs: [`gaugePressure.${gauge}`, `gaugeMinute.${gauge}`],
        }))}
        testId="gauges"
      />
    </>
  );
}
