/** Yes, no, or not assessed, which never counts as a no: one press each, for there are many such questions. */
import { YES_NO } from '../../shared/fracture/features.ts';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { SegmentedChoice } from './SegmentedChoice.tsx';

interface YesNoChoiceProps {
  readonly label: string;
  readonly term?: TermId | undefined;
  readonly value: (typeof YES_NO)[number] | null;
  readonly onChoose: (value: (typeof YES_NO)[number] | null) => void;
  readonly testId?: string;
}

export function YesNoChoice(props: YesNoChoiceProps) {
  return (
    <SegmentedChoice
      {...props}
      options={YES_NO.map((value) => ({ value, label: text(`features.yesNo.${value}`) }))}
      unknown="notAssessed"
      className="segmented-narrow"
    />
  );
}
