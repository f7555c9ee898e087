/** The plans of one case by their letters. */
import type { Variant } from '../../../shared/plan/aside.ts';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';

interface VariantTabsProps {
  readonly variants: readonly Variant[];
  readonly shown: Variant;
}

export function VariantTabs({ variants, shown }: VariantTabsProps) {
  return (
    <>
      <span className="plans-label" aria-hidden>
        {text('plans.variant')}
      </span>
      <SegmentedChoice
        label={text('plans.variant')}
        hideLabel
        options={variants.map((value) => ({ value, label: value }))}
        value={shown}
        onChoose={(variant) => variant && dispatch({ kind: 'showVariant', variant })}
        testId="variants"
      />
    </>
  );
}
