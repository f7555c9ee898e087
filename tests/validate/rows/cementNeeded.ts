/** Volumes of cement: what a body needs to be strong and stiff again, and what was given in trials; and marrow's permeability. */
import type { EvidenceId } from '../../../shared/evidence/lookup.ts';
import { publishedIn } from '../fromEvidence.ts';
import { crossingFillPercent, fillForIntactPercent } from '../model/after.ts';
import { tableVolumeMl } from '../model/anatomy.ts';
import { lossMm } from '../model/ask.ts';
import { runCase } from '../model/caseRun.ts';
import type { CaseSpec } from '../model/caseSpec.ts';
import { permeability, vertebroplastyVolumeMl } from '../model/cement.ts';
import { type Ours, type Row, setting } from '../row.ts';

function check(evidenceId: EvidenceId, what: string, assumed: string, run: () => Ours): Row {
  return {
    id: `cement.${evidenceId}`,
    part: 'cement',
    what,
    role: 'check',
    assumed,
    run,
    ...publishedIn(evidenceId),
  };
}

const plain: CaseSpec = {
  level: 'L1',
  intactMm: 24,
  lostMm: lossMm(8, 7, 0),
  days: 60,
  pose: 'standing',
  procedure: 'vertebroplasty',
};
const PLAIN = 'vertebroplasty without a volume of its own, L1 of the table';

/** On both sides, or on one. */
const myeloma = (approach: 'right' | 'bilateral') => () =>
  runCase({ ...plain, procedure: 'kyphoplasty', approach })?.cementVolumeMl ?? null;
const MYELOMA = 'an osteoporotic L1, loss 8 mm in front, 7 middle; 4 mL a side';

export const CEMENT_NEEDED_ROWS: readonly Row[] = [
  check(
    'strengthVolume',
    'volume that restores strength',
    'L1 of the table',
    () => (fillForIntactPercent('strength') * tableVolumeMl('L1')) / 100,
  ),
  check(
    'stiffnessVolumeThoracic',
    'volume that restores stiffness, thoracic',
    'T8',
    () => (fillForIntactPercent('stiffness') * tableVolumeMl('T8')) / 100,
  ),
  check(
    'stiffnessVolumeJunction',
    'volume that restores stiffness, thoracolumbar',
    'T12',
    () => (fillForIntactPercent('stiffness') * tableVolumeMl('T12')) / 100,
  ),
  check(
    'stiffnessVolumeLumbar',
    'volume that restores stiffness, lumbar',
    'L3',
    () => (fillForIntactPercent('stiffness') * tableVolumeMl('L3')) / 100,
  ),
  check(
    'liebschnerVolume',
    'volume that restores stiffness',
    'L1 of the table',
    () => (fillForIntactPercent('stiffness') * tableVolumeMl('L1')) / 100,
  ),
  setting(
    check(
      'chenCrossing',
      'fill across the midline from one side that does as well as 20 % from both',
      'the middle of the range',
      () => crossingFillPercent(20),
    ),
    'CROSSING_FILL_WORTH',
  ),
  check('volumeCadaverL1', 'cement of a cadaver L1', PLAIN, () => vertebroplastyVolumeMl('L1')),
  check('volumeCleft', 'cement of a vertebroplasty in a cleft', PLAIN, () =>
    vertebroplastyVolumeMl('L1'),
  ),
  check('buchbinderCement', 'cement of a vertebroplasty, Buchbinder', PLAIN, () =>
    vertebroplastyVolumeMl('L1'),
  ),
  check('vapourCement', 'cement of a vertebroplasty, VAPOUR', PLAIN, () =>
    vertebroplastyVolumeMl('L1'),
  ),
  check('myelomaCementUnilateral', 'cement of a kyphoplasty, one side', MYELOMA, myeloma('right')),
  check(
    'myelomaCementBilateral',
    'cement of a kyphoplasty, both sides',
    MYELOMA,
    myeloma('bilateral'),
  ),
  check('permeabilityAxial', 'permeability along the spine', 'osteoporotic marrow', () =>
    permeability('along'),
  ),
  check('permeabilitySagittal', 'permeability front to back', 'osteoporotic marrow', () =>
    permeability('forward'),
  ),
  check('permeabilityRange', 'permeability', 'osteoporotic marrow', () => permeability('along')),
  check(
    'permeabilityAnisotropy',
    'permeability along over across',
    'front to back',
    () => permeability('along') / permeability('forward'),
  ),
];
