/**
 * No figure of the model without unit and source: a number with a name, outside a constants module, is a step of a
 * method, a size of a drawing or a limit of a file, and is listed here with what it is. Anything new fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rooms whose numbers could be claims about bone, people or devices. */
const ROOMS = ['fracture', 'devices', 'plan', 'simulation', 'fluoroscopy', 'pipeline'];

const METHODS: Readonly<Record<string, readonly string[]>> = {
  'fluoroscopy/carm/namedViews.ts': ['AP_ORBIT_DEG', 'LATERAL_ORBIT_DEG'],
  'fluoroscopy/matter/attenuatingSurface.ts': ['MM_PER_CM'],
  'fluoroscopy/matter/instruments.ts': ['SIDES_OF_TUBE'],
  'fluoroscopy/matter/trunkSurface.ts': ['HALF_LENGTH_MM', 'SIDES_OF_TRUNK'],
  'fluoroscopy/picture/developPicture.ts': ['LEAST_SIGNAL'],
  'fluoroscopy/picture/levels.ts': ['BLOCKS', 'BLOCK_BLUR', 'BLOCK_REACH', 'METER_SHARE'],
  'fluoroscopy/picture/lineIntegrals.ts': ['SPARE_PX'],
  'fluoroscopy/picture/pointSpread.ts': ['REACH_IN_SIGMA', 'WIDTH_IN_SIGMA'],
  'fracture/drawVolumes.ts': ['LEAST_SHARE'],
  'fracture/schemes/byHeight/mccloskeyKanis.ts': ['PER_SIDE'],
  'plan/needleMesh.ts': ['SHOWN_OUTSIDE_MM', 'SPOKES', 'RIM_SHARE', 'UPRIGHT'],
  'plan/path/besidePedicle.ts': ['TRIED'],
  'plan/path/checkPaths.ts': ['SAME_MM'],
  'plan/path/margins/archMargins.ts': ['CLOSE_MM', 'LEAST_ALONG'],
  'plan/path/margins/bodyMargins.ts': ['STEP_MM', 'HALVINGS', 'FAR_MM'],
  'plan/path/margins/ellipse.ts': ['NORMALS'],
  'plan/path/roomiest/climb.ts': [
    'ROUNDS',
    'APART_MM',
    'FIRST_BOX_MM',
    'SMALLER',
    'LEAST_BOX_MM',
    'LITTLE_MM',
  ],
  'plan/path/roomiest/floors.ts': ['FLOOR_WEIGHT'],
  'plan/path/roomiest/leadOn.ts': ['FINEST_MM', 'NOTICED_MM'],
  'plan/path/roomiest/ways.ts': ['LEAST_ALONG'],
  'pipeline/afterwards/besideActual.ts': ['NEARER_SIX_MONTHS_DAYS'],
  'pipeline/derive.ts': ['SEED', 'DRAWS'],
  'simulation/after/balance/neighbourLoad.ts': ['MM_PER_M'],
  'simulation/after/followUp.ts': ['DRAWN_AT_MONTHS'],
  'simulation/balloon/balloonShape.ts': ['RINGS', 'SPOKES', 'LEAST_ML', 'STEP_MM', 'MOST_MM'],
  'simulation/balloon/capsule.ts': ['CONVERGED_MM', 'MOST_STEPS'],
  'simulation/balloon/contact.ts': ['PLATES', 'MOST_CONTACT'],
  'simulation/balloon/energy.ts': ['STEPS'],
  'simulation/balloon/equilibrium.ts': ['CLOSE_ROOT', 'CLOSE_MM', 'CLOSE_ML', 'LEAST_SHARE'],
  'simulation/cement/leak/centring.ts': ['KINDS', 'MOST_STEPS', 'CONVERGED'],
  'simulation/cement/si.ts': [
    'M_PER_MM',
    'M3_PER_ML',
    'SECONDS_PER_MINUTE',
    'PA_PER_KPA',
    'PA_PER_MPA',
  ],
  'simulation/cement/spread/reach.ts': ['VERTICAL'],
  'simulation/cementOutcome.ts': ['LEAST_ML'],
  'simulation/pressureCurve.ts': ['POINTS', 'BAND_POINTS', 'BAND_STRIDE'],
  'simulation/sampler.ts': ['LEAST_COMPACTED'],
  'simulation/stops.ts': ['CLOSE_ML', 'LEAST_RANGE_ML', 'PEAK_ML', 'WIDE_RATIO'],
  'simulation/timeline/opening.ts': ['LEAST_RISE_MM'],
};

const NAMED_NUMBER = /^(?:export )?const ([A-Z][A-Z0-9_]*)(?:: number)? = -?[\d.]/gm;

function namedNumbers(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const room of ROOMS)
    for (const name of readdirSync(join('shared', room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.split(sep).at(-1) === 'constants.ts') continue;
      const text = readFileSync(join('shared', room, name), 'utf8');
      const names = [...text.matchAll(NAMED_NUMBER)].map((match) => match[1]!);
      if (names.length > 0) found[`${room}/${name.split(sep).join('/')}`] = names;
    }
  return found;
}

describe('numbers with a name, outside the constants modules', () => {
  it('are those listed here and no others', () => {
    const found = namedNumbers();
    expect(Object.keys(found).sort()).toEqual(Object.keys(METHODS).sort());
    for (const [file, names] of Object.entries(found))
      expect([file, names.sort()]).toEqual([file, [...METHODS[file]!].sort()]);
  });
});
