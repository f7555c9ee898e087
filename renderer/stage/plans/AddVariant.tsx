/** Another plan beside those there are, as a copy of the one at hand. */
import { Plus } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { VARIANTS, type Variant } from '../../../shared/plan/aside.ts';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';

export function AddVariant({ used }: { readonly used: readonly Variant[] }) {
  if (used.length === VARIANTS.length) return null;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className="button button-quiet button-words plans-button"
        aria-label={text('plans.addVariant')}
        data-testid="add-variant"
        onPress={() => dispatch({ kind: 'addVariant' })}
      >
        <Plus size={14} aria-hidden />
        {used.length === 1 && <span>{text('plans.variant')}</span>}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {text('plans.addVariantWhat')}
      </Tooltip>
    </TooltipTrigger>
  );
}
