/** Keys as commands. Whatever is typed into a field stays in the field. */
import { NAMED_VIEWS, type NamedView } from '../viewport/viewportProps.ts';

export type KeyCommand =
  | {
      readonly command:
        | 'new'
        | 'open'
        | 'save'
        | 'saveAs'
        | 'print'
        | 'export'
        | 'model'
        | 'undo'
        | 'redo'
        | 'resetView';
    }
  | { readonly command: 'namedView'; readonly view: NamedView };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** The focus is in a field where letters and digits are text. */
  readonly typing: boolean;
  /** What is typed there is not applied yet: undo belongs to the field. */
  readonly drafting: boolean;
}

const WITH_CONTROL: Readonly<Record<string, KeyCommand['command'] | undefined>> = {
  n: 'new',
  o: 'open',
  s: 'save',
  p: 'print',
  e: 'export',
  z: 'undo',
  y: 'redo',
  'shift+s': 'saveAs',
  'shift+z': 'redo',
};

export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.altKey) return null;
  const key = press.key.toLowerCase();
  // Never text: help is asked for in the middle of a field too.
  if (key === 'f1')
    return press.ctrlKey || press.metaKey || press.shiftKey ? null : { command: 'model' };
  if (press.ctrlKey || press.metaKey) {
    const command = WITH_CONTROL[press.shiftKey ? `shift+${key}` : key];
    if (press.drafting && (command === 'undo' || command === 'redo')) return null;
    return command ? ({ command } as KeyCommand) : null;
  }
  if (press.typing || press.shiftKey) return null;
  if (key === 'r') return { command: 'resetView' };
  const view = /^[1-9]$/.test(key) ? NAMED_VIEWS[Number(key) - 1] : undefined;
  return view ? { command: 'namedView', view } : null;
}

const isMac = () => globalThis.navigator?.userAgent?.includes('Mac OS') ?? false;

/** "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function shortcutText(keys: string): string {
  if (!isMac()) return `Ctrl+${keys}`;
  return keys.startsWith('Shift+') ? `⇧⌘${keys.slice(6)}` : `⌘${keys}`;
}
