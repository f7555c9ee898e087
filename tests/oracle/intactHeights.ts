/** The height before the fracture, from neighbours and from an intact posterior wall [M-FR-2] [M-FR-3] [M-FR-4]. */
import type { HeightsMm, Place } from '../../shared/anatomy/heights.ts';
import { LEVELS } from '../../shared/anatomy/levels.ts';
import {
  MORPHOMETRY,
  SEX_MULTIPLIERS,
  STATURE_EXPONENT,
  STATURE_REFERENCE_MM,
} from '../../shared/anatomy/morphometry.ts';
import type { Patient } from '../../shared/anatomy/patient.ts';
import { UNKNOWN_BUILD_SD } from '../../shared/anatomy/spine/constants.ts';
import type { Case } from '../../shared/document/document.ts';
import {
  DISTANCE_SD_PER_LEVEL,
  LOW_WALL_SD,
  MEASUREMENT_SD,
  MEASUREMENT_SD_UNKNOWN,
  MIXED_METHOD_SD,
  ONE_NEIGHBOUR_SD,
  POPULATION_SD,
  POSTERIOR_WALL_SD,
  REFERENCE_CORRELATION,
  TWO_NEIGHBOURS_SD,
} from '../../shared/fracture/constants.ts';
import type { LevelMeasurement } from '../../shared/fracture/facts.ts';

const table = (level: (typeof LEVELS)[number], place: Place): number => {
  const { posteriorHeightMm, anteriorRatio, middleRatio } = MORPHOMETRY[level];
  return posteriorHeightMm * { anterior: anteriorRatio, middle: middleRatio, posterior: 1 }[place];
};

const heightOf = (m: LevelMeasurement, place: Place): number | null =>
  ({
    anterior: m.anteriorHeightMm,
    middle: m.middleHeightMm,
    posterior: m.posteriorHeightMm,
  })[place];

interface Reference {
  readonly heightMm: number;
  readonly sdMm: number;
}

function fromPopulation(
  level: (typeof LEVELS)[number],
  place: Place,
  { sex, statureMm }: Patient,
): Reference {
  const bySex = sex === null ? 1 : SEX_MULTIPLIERS[sex].height.value;
  const byStature =
    statureMm === null ? 1 : (statureMm / STATURE_REFERENCE_MM.value) ** STATURE_EXPONENT.value;
  const heightMm = table(level, place) * bySex * byStature;
  const unknown = Number(sex === null) + Number(statureMm === null);
  return {
    heightMm,
    sdMm: heightMm * Math.sqrt(POPULATION_SD.value ** 2 + unknown * UNKNOWN_BUILD_SD.value ** 2),
  };
}

function fromNeighbours({ levels, fracture, patient }: Case, place: Place): Reference {
  const here = LEVELS.indexOf(fracture.level);
  const nearest = (step: 1 | -1) => {
    for (let i = here + step; i >= 0 && i < LEVELS.length; i += step) {
      const measurement = levels[LEVELS[i]!];
      const heightMm = measurement && heightOf(measurement, place);
      if (measurement && !measurement.fractured && heightMm !== null && heightMm !== undefined)
        return { level: LEVELS[i]!, distance: Math.abs(i - here), measurement, heightMm };
    }
    return null;
  };
  const found = [nearest(-1), nearest(1)].filter((n) => n !== null);
  if (found.length === 0) return fromPopulation(fracture.level, place, patient);
  const own = levels[fracture.level];
  const sum = found.reduce((all, n) => all + 1 / n.distance, 0);
  const heightMm = found.reduce(
    (all, n) =>
      all +
      ((1 / n.distance / sum) * n.heightMm * table(fracture.level, place)) / table(n.level, place),
    0,
  );
  const otherwise = found.some(
    ({ measurement: m }) =>
      // What nobody wrote down may have been another pose, another picture.
      [m.pose, m.modality].includes(null) || m.pose !== own?.pose || m.modality !== own?.modality,
  );
  const beyond = Math.max(...found.map((n) => n.distance)) - 1;
  const relative = Math.sqrt(
    (found.length === 2 ? TWO_NEIGHBOURS_SD : ONE_NEIGHBOUR_SD).value ** 2 +
      (otherwise ? MIXED_METHOD_SD.value ** 2 : 0) +
      (DISTANCE_SD_PER_LEVEL.value * beyond) ** 2,
  );
  return { heightMm, sdMm: relative * heightMm };
}

function posteriorReadingSdMm({ levels, fracture }: Case): number {
  const own = levels[fracture.level]!;
  if (own.heightsSdMm) return own.heightsSdMm.posterior;
  return (own.modality === null ? MEASUREMENT_SD_UNKNOWN : MEASUREMENT_SD[own.modality]).value;
}

/** Best estimates, not yet capped at the height as measured. */
export function intactHeightsMm(of: Case): HeightsMm {
  const at = (place: Place): number => {
    const n = fromNeighbours(of, place);
    const posteriorMm = of.levels[of.fracture.level]?.posteriorHeightMm ?? null;
    if (place === 'posterior' || of.fracture.posteriorWall !== 'intact' || posteriorMm === null)
      return n.heightMm;
    // A wall too low for its neighbours is believed by nobody.
    const others = fromNeighbours(of, 'posterior');
    const lacking = (others.heightMm - posteriorMm) / LOW_WALL_SD.value;
    if (lacking > Math.sqrt(others.sdMm ** 2 + posteriorReadingSdMm(of) ** 2)) return n.heightMm;
    const wallMm =
      (table(of.fracture.level, place) / table(of.fracture.level, 'posterior')) * posteriorMm;
    const p = { heightMm: wallMm, sdMm: POSTERIOR_WALL_SD.value * Math.max(wallMm, n.heightMm) };
    const shared = REFERENCE_CORRELATION.value * n.sdMm * p.sdMm;
    const weight = (p.sdMm ** 2 - shared) / (n.sdMm ** 2 + p.sdMm ** 2 - 2 * shared);
    const w = Math.min(1, Math.max(0, weight));
    return w * n.heightMm + (1 - w) * p.heightMm;
  };
  return { anterior: at('anterior'), middle: at('middle'), posterior: at('posterior') };
}
