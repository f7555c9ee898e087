/** Another level to treat in the same session. */
import { Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { caseLevels, type Level } from '../../../shared/anatomy/levels.ts';
import type { Numbering } from '../../../shared/anatomy/numbering.ts';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';

interface AddLevelProps {
  readonly treated: readonly Level[];
  readonly numbering: Numbering;
}

export function AddLevel({ treated, numbering }: AddLevelProps) {
  const others = caseLevels(numbering).filter((level) => !treated.includes(level));
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet button-words plans-button"
        aria-label={text('plans.addLevel')}
        data-testid="add-level"
      >
        <Plus size={14} aria-hidden />
        {treated.length === 1 && <span>{text('plans.level')}</span>}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="listbox"
          aria-label={text('plans.addLevel')}
          onAction={(level) => dispatch({ kind: 'treatLevel', level: level as Level })}
        >
          {others.map((level) => (
            <MenuItem key={level} id={level} className="listbox-item">
              {level}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
