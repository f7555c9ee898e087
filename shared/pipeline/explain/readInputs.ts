/** An input as the document has it, and what the model took in its place where it has none. */
import type { Level } from '../../anatomy/levels.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { pointer } from '../../document/fault.ts';
import { quantityAt } from '../../document/quantityAt.ts';
import type { FilmOrigin } from '../../film/filmOrigin.ts';
import type { LevelMeasurement } from '../../fracture/facts.ts';
import type { QuantityKey } from '../../quantities/table.ts';
import { CORTICAL_DEFECT_PREVALENCE } from '../../simulation/cement/constants.ts';
import { CLEFT_PREVALENCE } from '../../simulation/constants.ts';
import type { Derived } from '../derived.ts';
import { filmOrigin, usedCase } from '../usedCase.ts';
import type { ExplainedInput, Instead } from './explanation.ts';
import { INPUTS, type InputName } from './inputs.ts';

export function readInputs(
  document: KyphoDocument,
  derived: Derived,
  names: readonly InputName[],
): readonly ExplainedInput[] {
  const used = { ...document, case: usedCase(document) };
  return names.flatMap((name) =>
    INPUTS[name](used).map((path) => {
      const value = valueAt(used, path);
      const field = path.at(-1)!;
      return {
        path: pointer(path),
        value,
        quantity: quantityOf(path),
        film: originOf(document, path),
        // A T-score is known and sets nothing: its range was run over all the same.
        instead: value === null || field === 'tScore' ? insteadOf(name, derived) : null,
      };
    }),
  );
}

function originOf(document: KyphoDocument, path: readonly string[]): FilmOrigin | null {
  const [, part, level, field] = path;
  return part === 'levels' && level && field
    ? filmOrigin(document, level as Level, field as keyof LevelMeasurement)
    : null;
}

function quantityOf(path: readonly string[]): QuantityKey | null {
  const field = path.at(-1)!;
  if (field === 'diameterMm') return 'ballDiameterMm';
  if (field === 'lengthMm') return 'knownLengthMm';
  return quantityAt(path) ?? null;
}

function valueAt(document: KyphoDocument, path: readonly string[]): ExplainedInput['value'] {
  let found: unknown = document;
  for (const key of path) found = (found as Record<string, unknown> | null)?.[key];
  return found === undefined ? null : (found as ExplainedInput['value']);
}

function insteadOf(name: InputName, { run }: Derived): Instead | null {
  const rangeOf = (
    assumptions: readonly { fact: string; range: readonly [number, number] | null }[],
    fact: string,
  ): Instead | null => {
    const range = assumptions.find((each) => each.fact === fact)?.range;
    return range ? { kind: 'range', low: range[0], high: range[1] } : null;
  };
  switch (name) {
    case 'density':
      return run.available ? rangeOf(run.value.assumptions, 'boneDensity') : null;
    case 'days':
      return run.available ? rangeOf(run.value.assumptions, 'daysSinceFracture') : null;
    case 'weight':
      return run.available ? rangeOf(run.value.after.assumptions, 'weight') : null;
    case 'cleft':
      return { kind: 'prevalence', share: CLEFT_PREVALENCE.value };
    case 'corticalDefect':
      return { kind: 'prevalence', share: CORTICAL_DEFECT_PREVALENCE.value };
    case 'sex':
    case 'stature':
    case 'ownEndplates':
    case 'ownModality':
      return { kind: 'population' };
    case 'ownHeights':
    case 'otherHeights':
    case 'earlier':
    case 'canal':
    case 'numbering':
    case 'filmScale':
      return null;
    default:
      return { kind: 'everyAnswer' };
  }
}
