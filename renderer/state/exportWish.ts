/** What can be asked of an export: a file, the clipboard or the picture; a stage where there is one. */
import type { Phase } from '../../shared/simulation/phase.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/writers/formats.ts';

export type ExportChoice = ExportFormat | 'clipboard' | 'png';

export const EXPORT_GROUPS = {
  model: ['stl', 'obj', 'glb', 'slicer'],
  numbers: ['csv', 'clipboard', 'fhir'],
  picture: ['png'],
} as const satisfies Readonly<Record<string, readonly ExportChoice[]>>;
export type ExportGroup = keyof typeof EXPORT_GROUPS;

export interface ExportWish {
  readonly choice: ExportChoice;
  readonly stage: Phase;
}

export function hasStage(choice: ExportChoice): boolean {
  return (EXPORT_GROUPS.model as readonly ExportChoice[]).includes(choice);
}

export function isFileFormat(choice: ExportChoice): choice is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(choice);
}
