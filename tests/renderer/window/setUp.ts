// Renders a component into a page of happy-dom and waits for React.
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { layoutStore, USUAL_LAYOUT } from '../../../renderer/state/layoutStore.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

export function render(node: ReactNode): HTMLElement {
  document.body.innerHTML = '<div id="root"></div>';
  const container = document.getElementById('root') as HTMLElement;
  root = createRoot(container);
  act(() => root?.render(node));
  return container;
}

export function cleanUp(): void {
  act(() => root?.unmount());
  layoutStore.setState(USUAL_LAYOUT);
  root = undefined;
}

export function byTestId(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`nothing is marked ${id}`);
  return found;
}

/** What a keyboard does to a text or range input, as React hears it. */
export function type(input: HTMLElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setter?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function press(input: HTMLElement, key: string): void {
  act(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
}

export function blur(input: HTMLElement): void {
  act(() => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
}
