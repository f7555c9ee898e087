/** Explains one number of a document: formula, inputs, constants, sources, limits. Codes only. */
import type { KyphoDocument } from '../../document/document.ts';
import type { Constant } from '../../quantities/constant.ts';
import { derive } from '../derive.ts';
import { treatedAsFractured } from '../treatedAsFractured.ts';
import type { Constants } from './equations/equation.ts';
import { EQUATION_IDS, EQUATIONS, type EquationId } from './equations/equations.ts';
import { filmEquations } from './equations/films.ts';
import { constantsWith } from './equations/ofCement.ts';
import { passesThrough } from './equations/ofProcedure.ts';
import type { ExplainedConstant, ExplainedInput, Explanation } from './explanation.ts';
import { OUTPUTS, type OutputId } from './outputs/outputs.ts';
import { readInputs } from './readInputs.ts';

export function explain(document: KyphoDocument, output: OutputId): Explanation {
  const derived = derive(document);
  const { inputs = [], sources = [], seenOn = null, read, ...of } = OUTPUTS[output];
  const own = of.equations.filter((id) => passesThrough(document.plan.procedure, id));
  const readFor = (ids: readonly EquationId[]) =>
    readInputs({ ...document, case: treatedAsFractured(document) }, derived, [
      ...new Set([...ids.flatMap((id) => EQUATIONS[id].inputs), ...inputs]),
    ]);
  const withFilms = [...own, ...filmEquations(readFor(own))];
  const equations = EQUATION_IDS.filter((id) => withFilms.includes(id));
  const used = equations.map((id) => EQUATIONS[id]);
  const constants = unique(
    equations.flatMap((id) => listConstants(constantsWith(document.plan.cementViscosity, id))),
    ({ name }) => name,
  );
  const given = readFor(equations);
  return {
    output,
    modelVersion: derived.modelVersion,
    reading: read(derived, document),
    seenOn,
    equations,
    inputs: given,
    constants,
    sources: [
      ...new Set([
        ...sources,
        ...constants.map(({ source }) => source),
        ...given.flatMap(({ value }) => (isOwnDevice(value) ? (['enteredByUser'] as const) : [])),
      ]),
    ],
    cheats: [...new Set(used.flatMap((equation) => equation.cheats))].sort((a, b) => a - b),
  };
}

export function listConstants(constants: Constants, name = ''): readonly ExplainedConstant[] {
  if (isConstant(constants)) {
    const { value, unit, source, confidence } = constants;
    return [{ name, value, unit, source, confidence }];
  }
  return Object.entries(constants).flatMap(([key, inner]) =>
    listConstants(inner, name === '' ? key : `${name}.${key}`),
  );
}

/** The one kind of input that is a record: a device carried whole. */
function isOwnDevice(value: ExplainedInput['value']): boolean {
  return typeof value === 'object' && value !== null;
}

function isConstant(constants: Constants): constants is Constant {
  return typeof (constants as Constant).value === 'number';
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
