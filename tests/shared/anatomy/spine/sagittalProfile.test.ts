/** [M-AN-9] Kyphosis and lordosis of a whole spine: what the table closes on, and what lying down takes away. */
import { describe, expect, it } from 'vitest';
import { levelsOf, type Numbering, USUAL_NUMBERING } from '../../../../shared/anatomy/numbering.ts';
import { poseSegment } from '../../../../shared/anatomy/segment.ts';
import { RECUMBENT_FLATTENING_DEG } from '../../../../shared/anatomy/spine/constants.ts';
import {
  lumbarLordosisDeg,
  thoracicKyphosisDeg,
} from '../../../../shared/anatomy/spine/sagittalProfile.ts';
import { segmentAngleDeg } from '../../../../shared/anatomy/spine/segmentAngle.ts';
import { reduced, shapeOf } from '../shapes.ts';

const spineOf = (numbering: Numbering) => levelsOf(numbering).map((level) => shapeOf(level));
const TABLE = spineOf(USUAL_NUMBERING);
const MID_BODIES = { between: 'midBodies' } as const;

describe('[M-AN-9] the profile of the table', () => {
  it('closes on 32° of kyphosis T4–T12 and 59° of lordosis L1–S1 between the mid-bodies', () => {
    expect(thoracicKyphosisDeg(TABLE, MID_BODIES)).toBeCloseTo(32, 6);
    expect(lumbarLordosisDeg(TABLE, MID_BODIES)).toBeCloseTo(59, 6);
  });

  it('is half of each end wedge away from that between endplates', () => {
    // T4 is a wedge of 1.9°, T12 of 2.7°, L1 of 2.2°.
    expect(thoracicKyphosisDeg(TABLE)).toBeCloseTo(32 + (1.9 + 2.7) / 2, 1);
    expect(lumbarLordosisDeg(TABLE)).toBeCloseTo(59 - 2.2 / 2, 1);
  });

  it('lies within one standard deviation of published young adults: 35–40 ± 10° and 60 ± 10°', () => {
    expect(Math.abs(thoracicKyphosisDeg(TABLE) - 37.5)).toBeLessThan(10);
    expect(Math.abs(lumbarLordosisDeg(TABLE) - 60)).toBeLessThan(10);
  });

  it('is the tilt of the stacked bodies: T4 against T12 as they stand in the patient', () => {
    const poses = poseSegment(TABLE, 'T9', shapeOf('T9').heightsMm);
    const tilt = (level: 'T4' | 'T12') => (Math.asin(poses[level]!.rows[1].z) * 180) / Math.PI;
    expect(tilt('T4') - tilt('T12')).toBeCloseTo(thoracicKyphosisDeg(TABLE, MID_BODIES), 6);
  });

  it('grows by the wedge of a broken body', () => {
    const whole = shapeOf('T8');
    const broken = {
      ...whole,
      heightsMm: reduced(whole, { anterior: 0.6, middle: 0.8, posterior: 1 }),
    };
    const spine = TABLE.map((shape) => (shape.level === 'T8' ? broken : shape));
    const wedge = Math.atan((0.4 * whole.heightsMm.anterior) / 28.65) * (180 / Math.PI);
    expect(thoracicKyphosisDeg(spine) - thoracicKyphosisDeg(TABLE)).toBeCloseTo(wedge, 0);
    expect(lumbarLordosisDeg(spine)).toBeCloseTo(lumbarLordosisDeg(TABLE), 9);
  });

  it('ends where the spine ends, and is refused for a part of it', () => {
    const eleven = { thoracicCount: 11, lumbarCount: 4, transition: null } as const;
    expect(thoracicKyphosisDeg(spineOf(eleven), { ...MID_BODIES, numbering: eleven })).toBeCloseTo(
      29,
      6,
    );
    expect(lumbarLordosisDeg(spineOf(eleven), { ...MID_BODIES, numbering: eleven })).toBeCloseTo(
      44,
      6,
    );
    expect(() => lumbarLordosisDeg(TABLE.slice(0, -1))).toThrow('L5');
    expect(() => thoracicKyphosisDeg(TABLE.slice(5))).toThrow('T4');
  });
});

describe('[M-AN-9] lying down', () => {
  it('flattens T12–S1 by about the published 13.0° and L4–S1 by about the published 4.4°, fitted to neither', () => {
    const t12s1 = (pose: 'standing' | 'recumbent') =>
      lumbarLordosisDeg(TABLE, { pose }) - segmentAngleDeg('T12', 'L1', pose);
    expect(Math.abs(t12s1('standing') - t12s1('recumbent') - (49.8 - 36.8))).toBeLessThan(1.5);
    const l4s1 = (pose: 'standing' | 'recumbent') =>
      -segmentAngleDeg('L4', 'L5', pose) - segmentAngleDeg('L5', null, pose);
    expect(Math.abs(l4s1('standing') - l4s1('recumbent') - (34.2 - 29.8))).toBeLessThan(0.5);
  });

  it('leaves the thoracic spine, of which nobody says how much it gives', () => {
    expect(thoracicKyphosisDeg(TABLE, { pose: 'recumbent' })).toBeCloseTo(
      thoracicKyphosisDeg(TABLE),
      9,
    );
  });

  it('shows in the stack, which stands unless told otherwise', () => {
    const heights = shapeOf('L1').heightsMm;
    const standing = poseSegment(TABLE, 'L1', heights);
    expect(poseSegment(TABLE, 'L1', heights, 'standing')).toEqual(standing);
    const lying = poseSegment(TABLE, 'L1', heights, 'recumbent');
    const lean = (poses: typeof standing) => Math.asin(poses.L5!.rows[1].z);
    const flatter = ((lean(standing) - lean(lying)) * 180) / Math.PI;
    expect(Math.abs(flatter)).toBeCloseTo(4 * RECUMBENT_FLATTENING_DEG.value, 6);
  });
});
