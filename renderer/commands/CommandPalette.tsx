/** Everything the window can be asked for, found by typing: arrow keys choose, Enter asks, Escape leaves. */
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Scrolled } from '../controls/Scrolled.tsx';
import { text } from '../text/text.ts';
import { type FoundCommand, findCommands } from './findCommands.ts';
import { keyText } from './keys.ts';
import type { WindowCommand } from './windowCommand.ts';
import { WINDOW_COMMANDS } from './windowCommands.ts';
import { lookAtWindow } from './windowLook.ts';

interface CommandPaletteProps {
  readonly onAnswer: (command: WindowCommand | null) => void;
}

/** The palette does not offer itself. */
const OFFERED = WINDOW_COMMANDS.filter(({ id }) => id !== 'palette');

export function CommandPalette({ onAnswer }: CommandPaletteProps) {
  // While the palette stands, nothing behind it changes.
  const [look] = useState(lookAtWindow);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findCommands(OFFERED, look, typed), [look, typed]);
  return (
    <ModalOverlay
      className="dialog-scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onAnswer(null);
      }}
    >
      <Modal className="dialog palette">
        <Dialog className="dialog-panel" aria-label={text('actions.palette')} data-testid="palette">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              className="palette-search"
              aria-label={text('commandWords.search')}
              autoFocus
              // Escape leaves at once, whatever was typed.
              onKeyDown={(event) => {
                if (event.key === 'Escape') onAnswer(null);
                else event.continuePropagation();
              }}
            >
              <Search size={16} aria-hidden />
              <Input
                className="palette-input"
                placeholder={text('commandWords.search')}
                data-testid="palette-input"
              />
            </SearchField>
            <Scrolled className="palette-list scroll" label={text('commandWords.list')}>
              <Menu
                className="palette-items"
                aria-label={text('commandWords.list')}
                items={found.map((each) => ({ ...each, id: each.command.id }))}
                disabledKeys={found.flatMap(({ command, whyNot }) => (whyNot ? [command.id] : []))}
                renderEmptyState={() => <p className="palette-none">{text('commandWords.none')}</p>}
                onAction={(id) => onAnswer(OFFERED.find((each) => each.id === id) ?? null)}
              >
                {(each) => <PaletteItem found={each} />}
              </Menu>
            </Scrolled>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteItem({ found }: { readonly found: FoundCommand }) {
  const { command, name, group, whyNot } = found;
  const keys = command.keys[0];
  return (
    <MenuItem
      id={command.id}
      className="listbox-item palette-item"
      textValue={name}
      data-testid={`command-${command.id}`}
    >
      <span className="palette-name">{name}</span>
      <span className="palette-group">
        {whyNot ? text(`commandWords.whyNot.${whyNot}`) : text(`commandWords.groups.${group}`)}
      </span>
      {keys && <kbd className="key">{keyText(keys)}</kbd>}
    </MenuItem>
  );
}
