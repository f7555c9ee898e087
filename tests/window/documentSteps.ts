/** Words of the document tests: what a user does in the window, and what the native dialogs answer for them. */
import type { Page } from 'playwright-core';
import type { Desktop } from './launch.ts';

export const at = (page: Page, id: string) => page.getByTestId(id);

/** The window shows a case, or asks something first. */
export async function untilReady(page: Page): Promise<void> {
  await at(page, 'title-bar').or(at(page, 'restore-dialog')).first().waitFor({ timeout: 30_000 });
}

/** One press of an arrow key on the inflation slider: one step of the history. */
export async function inflate(page: Page, key: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight') {
  await at(page, 'inflation-slider').press(key);
}

export const inflation = (page: Page) => at(page, 'inflation-slider').inputValue();

export const isShown = (page: Page, id: string) => at(page, id).isVisible();

/** What the native pickers answer from now on; null is Cancel. */
export async function answerDialogs(desktop: Desktop, path: string | null): Promise<void> {
  await desktop.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

/** The user presses the close button of the window frame. */
export async function closeByFrame(desktop: Desktop): Promise<void> {
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

export async function chooseMenu(desktop: Desktop, id: string): Promise<void> {
  await desktop.app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

export const frameTitle = (desktop: Desktop) =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

/** Presses a button that may end the app before the click has been confirmed. */
export async function pressLast(page: Page, id: string): Promise<void> {
  await at(page, id).waitFor();
  await at(page, id)
    .click()
    .catch(() => undefined);
}
