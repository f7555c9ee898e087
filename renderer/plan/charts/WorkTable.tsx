/** What an inflation reaches, and its work counted from both ends: by the pump, and by what it was spent on. */
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { WORK_PARTS } from '../../../shared/pipeline/explain/outputs/workOutputs.ts';
import { fullerSide } from '../../../shared/plan/inflation.ts';
import { ReadingTable } from '../../controls/ReadingTable.tsx';
import { text } from '../../text/text.ts';
import { outputName } from '../../viewModel/numberPage/outputName.ts';

interface WorkTableProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function WorkTable({ document, derived }: WorkTableProps) {
  const reached: readonly OutputId[] = fullerSide(document.plan)
    ? ['sideVolume.leftNeedle', 'sideVolume.rightNeedle']
    : ['reachedVolume'];
  const row = (output: OutputId, name: string) => ({ key: output, name, outputs: [output] });
  return (
    <ReadingTable
      title={text('charts.work')}
      document={document}
      derived={derived}
      rows={[
        ...reached.map((output) => row(output, outputName(output))),
        ...WORK_PARTS.map((part) => row(`work.${part}`, text(`charts.workParts.${part}`))),
      ]}
      testId="work"
    />
  );
}
