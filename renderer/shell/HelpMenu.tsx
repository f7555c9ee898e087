/** What explains the window: its words, its keys, its model, and where everything comes from. */
import { CircleHelp } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { keysOf } from '../commands/keysOf.ts';
import { windowCommand } from '../commands/windowCommands.ts';
import type { Commands } from '../state/createCommands.ts';
import { text } from '../text/text.ts';

const ENTRIES = (['glossary', 'shortcuts', 'model', 'about'] as const).map(windowCommand);

export function HelpMenu({ commands }: { readonly commands: Commands }) {
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet"
        aria-label={text('actions.help')}
        data-testid="help-menu"
      >
        <CircleHelp size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox" aria-label={text('actions.help')}>
          {ENTRIES.map(({ id, words, keys, run }) => (
            <MenuItem
              key={id}
              id={id}
              className="listbox-item menu-item"
              textValue={text(words)}
              data-testid={`help-${id}`}
              onAction={() => void run(commands)}
            >
              {text(words)}
              {keys[0] && <kbd className="key">{keysOf(id)}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
