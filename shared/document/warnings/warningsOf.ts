/** What is possible in a case file but suspicious: told and asked about before the case is opened. */
import { PLACES } from '../../anatomy/heights.ts';
import { ALL_LEVELS, type Level } from '../../anatomy/levels.ts';
import type { LevelMeasurement } from '../../fracture/facts.ts';
import { judge, QUANTITIES, type QuantityKey } from '../../quantities/table.ts';
import { documentAt, treatedLevels } from '../aside/treated.ts';
import type { KyphoDocument } from '../document.ts';
import { rangeOf, scaleHint } from '../explainIssue.ts';
import { excerpt, pointer } from '../fault.ts';
import { BACK_TO_FRONT } from './constants.ts';
import { contradictions } from './contradictions.ts';
import type { FileWarning } from './fileWarning.ts';
import { outliers } from './outliers.ts';

export function warningsOf(document: KyphoDocument): readonly FileWarning[] {
  return [
    ...unusualValues(document),
    ...treatedLevels(document).flatMap((level) => atLevel(document, level)),
    ...posesMissing(document),
  ];
}

/** What contradicts itself at one fracture; its facts lie where the file has them. */
function atLevel(document: KyphoDocument, level: Level): FileWarning[] {
  const shown = documentAt(document, document.aside.variant, level);
  const found = [...swapped(shown), ...outliers(shown), ...contradictions(shown)];
  const index = document.aside.fractures.findIndex(({ facts }) => facts.level === level);
  if (index < 0) return found;
  const place = pointer(['aside', 'fractures', index, 'facts']);
  return found.map((each) => ({
    ...each,
    path: each.path.replace(pointer(['case', 'fracture']), place),
  }));
}

function unusualValues(document: KyphoDocument): FileWarning[] {
  const { patient, clinical, fracture, levels, earlier } = document.case;
  const places: readonly (readonly [readonly PropertyKey[], object])[] = [
    [['case', 'patient'], patient],
    [['case', 'patient', 'boneDensity'], patient.boneDensity ?? {}],
    [['case', 'clinical'], clinical],
    [['case', 'fracture'], fracture],
    ...ALL_LEVELS.map((level) => [['case', 'levels', level], levels[level] ?? {}] as const),
    [['case', 'earlier'], earlier ?? {}],
    ...ALL_LEVELS.map(
      (level) => [['case', 'earlier', 'levels', level], earlier?.levels[level] ?? {}] as const,
    ),
    [['plan'], document.plan],
    ...document.aside.fractures.map(
      ({ facts }, i) => [['aside', 'fractures', i, 'facts'], facts] as const,
    ),
    ...document.aside.plans.map(({ plan }, i) => [['aside', 'plans', i, 'plan'], plan] as const),
  ];
  return places.flatMap(([path, values]) =>
    Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value !== 'number' || !Object.hasOwn(QUANTITIES, name)) return [];
      const key = name as QuantityKey;
      if (judge(key, value) !== 'unusual') return [];
      return [
        {
          code: 'unusual',
          path: pointer([...path, name]),
          expected: rangeOf(key, 'usual'),
          found: excerpt(value),
          hint: scaleHint(key, value, 'usual'),
        } satisfies FileWarning,
      ];
    }),
  );
}

function swapped({ case: { fracture, levels } }: KyphoDocument): FileWarning[] {
  const measured = levels[fracture.level];
  const front = measured?.anteriorHeightMm ?? null;
  const back = measured?.posteriorHeightMm ?? null;
  if (front === null || back === null || back >= BACK_TO_FRONT.value * front) return [];
  return [
    {
      code: 'swappedFrontBack',
      path: pointer(['case', 'levels', fracture.level]),
      expected: { kind: 'heightsAlike', values: { ratio: BACK_TO_FRONT.value } },
      found: `${front} / ${back} mm`,
      hint: null,
    },
  ];
}

/** A pose on some measured levels and not on others: heights that may not be comparable. Unknown everywhere is a fact, not a slip. */
function posesMissing({ case: { levels } }: KyphoDocument): FileWarning[] {
  const measured = ALL_LEVELS.filter((level) => hasHeights(levels[level]));
  const without = measured.filter((level) => levels[level]?.pose === null);
  if (without.length === measured.length) return [];
  return without.map((level) => ({
    code: 'poseMissing',
    path: pointer(['case', 'levels', level, 'pose']),
    expected: { kind: 'poseForAll', values: {} },
    found: excerpt(null),
    hint: null,
  }));
}

function hasHeights(measurement: LevelMeasurement | undefined): boolean {
  return measurement ? PLACES.some((place) => measurement[`${place}HeightMm`] !== null) : false;
}
