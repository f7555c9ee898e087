/** What can be exported, and as what kind of file. */

export const MODEL_FORMATS = ['stl', 'obj', 'glb', 'slicer'] as const;
/** Solids of one stage. */
export type ModelFormat = (typeof MODEL_FORMATS)[number];

export const NUMBER_FORMATS = ['csv', 'fhir'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

export const EXPORT_FORMATS = [...MODEL_FORMATS, ...NUMBER_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXTENSIONS = {
  stl: 'stl',
  obj: 'obj',
  glb: 'glb',
  slicer: 'zip',
  csv: 'csv',
  fhir: 'json',
} as const satisfies Readonly<Record<ExportFormat, string>>;

export function isModelFormat(format: ExportFormat): format is ModelFormat {
  return (MODEL_FORMATS as readonly string[]).includes(format);
}
