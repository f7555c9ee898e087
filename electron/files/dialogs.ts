/** The native pickers. Paths end here and in the handle table; the window sees bare names. */
import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ExportExtension } from '../../shared/ipc/bridge.ts';
import { DESKTOP_TEXT } from '../text.ts';

const CASE_FILTER = { name: DESKTOP_TEXT.dialogs.caseFiles, extensions: ['kypho'] };
const PACK_FILTER = { name: DESKTOP_TEXT.dialogs.anatomyPacks, extensions: ['glb'] };
const PDF_FILTER = { name: DESKTOP_TEXT.dialogs.pdfFiles, extensions: ['pdf'] };

export const pickCaseToOpen = (window: BrowserWindow) => pickSource(window, CASE_FILTER);

export const pickPackToOpen = (window: BrowserWindow) => pickSource(window, PACK_FILTER);

async function pickSource(
  window: BrowserWindow,
  filter: { name: string; extensions: string[] },
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [filter],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export const pickCaseToSave = (window: BrowserWindow, suggestedName: string) =>
  pickTarget(window, suggestedName, CASE_FILTER);

export const pickPdfToSave = (window: BrowserWindow, suggestedName: string) =>
  pickTarget(window, suggestedName, PDF_FILTER);

export const pickExportToSave = (
  window: BrowserWindow,
  suggestedName: string,
  extension: ExportExtension,
) =>
  pickTarget(window, suggestedName, {
    name: DESKTOP_TEXT.dialogs.exportFiles[extension],
    extensions: [extension],
  });

/**
 * Some pickers leave the extension to us. The name we complete is not the one the user was asked about,
 * so when it is taken the picker comes back with it, and does ask.
 */
async function pickTarget(
  window: BrowserWindow,
  suggestedName: string,
  filter: { name: string; extensions: [string] | string[] },
): Promise<string | null> {
  const extension = `.${filter.extensions[0]}`;
  let defaultPath = withExtension(suggestedName, extension);
  for (;;) {
    const options = { defaultPath, filters: [filter] };
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    if (canceled || !filePath) return null;
    const completed = withExtension(filePath, extension);
    if (completed === filePath || !(await exists(completed))) return completed;
    defaultPath = completed;
  }
}

function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
