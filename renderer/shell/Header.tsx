/** The bar over everything: which case, whether it is saved, and what can be done with it. */
import {
  BadgeCheck,
  Bone,
  Columns3,
  Command,
  Contrast,
  Download,
  FilePlus,
  FolderOpen,
  Monitor,
  Moon,
  Printer,
  Redo2,
  Save,
  SaveAll,
  Sun,
  Undo2,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { useStore } from 'zustand';
import { ApprovalMark } from '../approval/ApprovalMark.tsx';
import { keysOf } from '../commands/keysOf.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import type { Commands } from '../state/createCommands.ts';
import { documentStore, isDirty, redoLabel, undoLabel } from '../state/documentStore.ts';
import { recentStore } from '../state/recentStore.ts';
import { APPEARANCES, type Appearance, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { AppMark } from './AppMark.tsx';
import { AutosaveMark } from './AutosaveMark.tsx';
import { HelpMenu } from './HelpMenu.tsx';
import { ReadOnlyMark } from './ReadOnlyMark.tsx';
import { TitleField } from './TitleField.tsx';

const APPEARANCE_ICON: Readonly<Record<Appearance, ReactNode>> = {
  system: <Monitor size={16} aria-hidden />,
  light: <Sun size={16} aria-hidden />,
  dark: <Moon size={16} aria-hidden />,
  contrast: <Contrast size={16} aria-hidden />,
};

export const Header = memo(function Header({ commands }: { readonly commands: Commands }) {
  const title = useStore(documentStore, ({ open }) => open?.history.present.case.title);
  const origin = useStore(documentStore, ({ open }) => open?.history.present.case.origin);
  const dirty = useStore(documentStore, isDirty);
  const undo = useStore(documentStore, undoLabel);
  const redo = useStore(documentStore, redoLabel);
  const appearance = useStore(viewStore, (view) => view.appearance);
  const pack = useStore(anatomyPackStore, (state) => state.pack?.name);
  const readOnly = useStore(documentStore, (state) => state.open?.readOnly ?? false);
  const hasRecent = useStore(recentStore, (recent) => recent !== null);
  const open = title !== undefined;

  return (
    <header className="header">
      <div className="brand">
        <AppMark />
        <span className="brand-name">{text('app.name')}</span>
      </div>
      {open && (
        <div className="case-title" data-testid="title-bar">
          <TitleField title={title} />
          {dirty && (
            <span className="dirty-mark" data-testid="dirty-mark">
              {text('app.unsaved')}
            </span>
          )}
          <AutosaveMark />
          {readOnly && <ReadOnlyMark />}
          {origin === 'constructed' && (
            <span
              className="origin-mark"
              title={text('app.constructedWhy')}
              data-testid="constructed-mark"
            >
              {text('app.constructed')}
            </span>
          )}
          <ApprovalMark onOpen={() => void commands.approve()} />
        </div>
      )}
      <div className="header-space" />
      {pack && (
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button
            className="pack-mark"
            data-testid="pack-mark"
            onPress={() => void commands.showPack()}
          >
            <Bone size={14} aria-hidden />
            <span>{text('anatomyPack.mark', { name: pack })}</span>
          </Button>
          <Tooltip className="tooltip" offset={6}>
            {text('anatomyPack.markWhy')}
          </Tooltip>
        </TooltipTrigger>
      )}
      <div className="header-group">
        <IconButton
          label={undo ? text('actions.undoLabel', { label: undo }) : text('actions.nothingToUndo')}
          testId="undo-button"
          shortcut={keysOf('undo')}
          isDisabled={!undo}
          onPress={commands.undo}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={redo ? text('actions.redoLabel', { label: redo }) : text('actions.nothingToRedo')}
          testId="redo-button"
          shortcut={keysOf('redo')}
          isDisabled={!redo}
          onPress={commands.redo}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="header-group">
        <MenuTrigger>
          <Button
            className="button button-quiet"
            aria-label={text('actions.new')}
            data-testid="new-menu"
          >
            <FilePlus size={16} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="listbox">
              <MenuItem className="listbox-item" id="new" onAction={() => void commands.newCase()}>
                {text('actions.newFromHeights')}
              </MenuItem>
              <MenuItem
                className="listbox-item"
                id="films"
                onAction={() => void commands.newFromFilms()}
              >
                {text('actions.newFromFilms')}
              </MenuItem>
              <MenuItem
                className="listbox-item"
                id="verse004"
                onAction={() => void commands.openBuiltIn('verse004')}
              >
                {text('actions.builtInMeasured')}
              </MenuItem>
              <MenuItem
                className="listbox-item"
                id="constructed"
                onAction={() => void commands.openBuiltIn('constructed')}
              >
                {text('actions.builtInConstructed')}
              </MenuItem>
              {hasRecent && (
                <MenuItem
                  className="listbox-item"
                  id="recent"
                  onAction={() => void commands.recentFiles()}
                >
                  {text('actions.recentFiles')}
                </MenuItem>
              )}
              <MenuItem
                className="listbox-item"
                id="duplicate"
                isDisabled={!open}
                onAction={() => void commands.duplicate()}
              >
                {text('actions.duplicate')}
              </MenuItem>
              <MenuItem
                className="listbox-item menu-apart"
                id="anatomy-pack"
                onAction={() => void commands.loadAnatomyPack()}
              >
                {text('actions.loadAnatomyPack')}
              </MenuItem>
              <MenuItem
                className="listbox-item"
                id="instruments"
                onAction={() => void commands.instruments()}
              >
                {text('actions.instruments')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <IconButton
          label={text('actions.openLong')}
          words={text('actions.open')}
          shortcut={keysOf('open')}
          testId="open-button"
          onPress={() => void commands.open()}
        >
          <FolderOpen size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text(readOnly ? 'actions.saveAs' : 'actions.save')}
          words={text(readOnly ? 'actions.saveAs' : 'actions.save')}
          shortcut={keysOf('save')}
          testId="save-button"
          isDisabled={!open}
          onPress={() => void commands.save()}
        >
          <Save size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('actions.saveAs')}
          shortcut={keysOf('saveAs')}
          testId="save-as-button"
          isDisabled={!open}
          onPress={() => void commands.saveAs()}
        >
          <SaveAll size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('actions.compareLong')}
          words={text('actions.compare')}
          testId="compare-button"
          isDisabled={!open}
          onPress={() => void commands.compare()}
        >
          <Columns3 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('actions.approveLong')}
          words={text('actions.approve')}
          testId="approve-button"
          isDisabled={!open}
          onPress={() => void commands.approve()}
        >
          <BadgeCheck size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('actions.print')}
          words={text('actions.printShort')}
          shortcut={keysOf('printPlan')}
          testId="print-button"
          isDisabled={!open}
          onPress={() => void commands.print()}
        >
          <Printer size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('actions.exportLong')}
          words={text('actions.export')}
          shortcut={keysOf('export')}
          testId="export-button"
          isDisabled={!open}
          onPress={() => void commands.exportPlan()}
        >
          <Download size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="header-group">
        <IconButton
          label={text('actions.palette')}
          shortcut={keysOf('palette')}
          testId="palette-button"
          onPress={() => void commands.palette()}
        >
          <Command size={16} aria-hidden />
        </IconButton>
        <MenuTrigger>
          <Button
            className="button button-quiet"
            aria-label={text('actions.appearance')}
            data-testid="appearance-menu"
          >
            {APPEARANCE_ICON[appearance]}
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu
              className="listbox"
              aria-label={text('actions.appearance')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[appearance]}
              onAction={(key) => viewStore.setState({ appearance: key as Appearance })}
            >
              {APPEARANCES.map((each) => (
                <MenuItem
                  key={each}
                  id={each}
                  className="listbox-item"
                  textValue={text(`appearance.${each}`)}
                >
                  {APPEARANCE_ICON[each]}
                  {text(`appearance.${each}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <HelpMenu commands={commands} />
      </div>
    </header>
  );
});
