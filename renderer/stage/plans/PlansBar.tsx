/** Over the picture: which plan and which treated level is at hand, and what all levels come to. Quiet while there is one of each. */
import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { treatedLevels, variantsInUse } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { AddLevel } from './AddLevel.tsx';
import { AddVariant } from './AddVariant.tsx';
import { LevelChips } from './LevelChips.tsx';
import { SessionTotal } from './SessionTotal.tsx';
import { VariantTabs } from './VariantTabs.tsx';

interface PlansBarProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function PlansBar({ document, derived: { session } }: PlansBarProps) {
  const variants = variantsInUse(document);
  const levels = treatedLevels(document);
  const several = variants.length > 1 || levels.length > 1;
  return (
    <div className="plans-bar" data-several={several} data-testid="plans-bar">
      <div className="plans-group">
        {variants.length > 1 && <VariantTabs variants={variants} shown={document.aside.variant} />}
        <AddVariant used={variants} />
      </div>
      <div className="plans-group">
        {session && <LevelChips session={session} shown={document.case.fracture.level} />}
        <AddLevel treated={levels} numbering={document.case.numbering} />
      </div>
      {several && <LessMenu document={document} />}
      {session && <SessionTotal session={session} />}
    </div>
  );
}

/** What is at hand can be taken away, as long as another is left. */
function LessMenu({ document }: { readonly document: KyphoDocument }) {
  const { variant } = document.aside;
  const { level } = document.case.fracture;
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet plans-button"
        aria-label={text('plans.less')}
        data-testid="plans-less"
      >
        <Ellipsis size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox" aria-label={text('plans.less')}>
          {variantsInUse(document).length > 1 && (
            <MenuItem
              id="variant"
              className="listbox-item"
              onAction={() => dispatch({ kind: 'removeVariant', variant })}
            >
              {text('plans.removeVariant', { variant })}
            </MenuItem>
          )}
          {treatedLevels(document).length > 1 && (
            <MenuItem
              id="level"
              className="listbox-item"
              onAction={() => dispatch({ kind: 'leaveLevel', level })}
            >
              {text('plans.leaveLevel', { level })}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
