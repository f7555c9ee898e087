import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STATUS } from '../../../../shared/anatomy/clinicalStatus.ts';
import { CLEFTS, type FractureFacts, POSTERIOR_WALLS } from '../../../../shared/fracture/facts.ts';
import {
  ENDPLATES_BROKEN,
  FRAMES,
  type FractureFeatures,
  NO_FEATURES,
  POSTERIOR_WALL_EXTENTS,
  TENSION_BANDS,
  YES_NO,
} from '../../../../shared/fracture/features.ts';
import { AO_CLASSES, aoSpine } from '../../../../shared/fracture/schemes/byFeature/aoSpine.ts';
import { kummell } from '../../../../shared/fracture/schemes/byFeature/kummell.ts';
import { magerl } from '../../../../shared/fracture/schemes/byFeature/magerl.ts';
import { osteoporoticFracture } from '../../../../shared/fracture/schemes/byFeature/osteoporoticFracture.ts';
import type { Reading } from '../../../../shared/fracture/schemes/byFeature/reading.ts';
import { FACTS } from '../../simulation/builders.ts';

interface Seen extends Partial<FractureFeatures>, Partial<Omit<Reading, 'facts' | 'features'>> {
  readonly posteriorWall?: FractureFacts['posteriorWall'];
  readonly cleft?: FractureFacts['cleft'];
}

/** One superior endplate, wall whole, nothing else; and what differs. */
function seen(change: Seen = {}): Reading {
  const { posteriorWall, cleft, deformedShare, wedgedShare, sunkShare, ...features } = change;
  return {
    facts: {
      ...FACTS,
      posteriorWall: posteriorWall === undefined ? 'intact' : posteriorWall,
      cleft: cleft === undefined ? 'present' : cleft,
    },
    features: {
      ...NO_FEATURES,
      endplatesBroken: 'superior',
      frame: 'kept',
      split: 'no',
      tensionBand: 'intact',
      displaced: 'no',
      oedema: 'yes',
      ...features,
    },
    deformedShare: deformedShare === undefined ? 1 : deformedShare,
    wedgedShare: wedgedShare === undefined ? 1 : wedgedShare,
    sunkShare: sunkShare === undefined ? 1 : sunkShare,
  };
}

const NOTHING: Reading = {
  facts: { ...FACTS, posteriorWall: null, cleft: null },
  features: NO_FEATURES,
  deformedShare: null,
  wedgedShare: null,
  sunkShare: null,
};

function classesOf(answer: { readonly kind: string; readonly classes?: readonly string[] }) {
  return answer.classes ?? [];
}
const ofClasses = (change: Seen) => classesOf(osteoporoticFracture(seen(change)));
const aoClasses = (change: Seen) => classesOf(aoSpine(seen(change), NO_STATUS).injury);
const magerlClasses = (change: Seen) => classesOf(magerl(seen(change)));
const kummellStages = (change: Seen) => classesOf(kummell(seen(change)));

describe('OF classification', () => {
  it.each<[string, Seen]>([
    ['none', { endplatesBroken: 'none', oedema: 'no', deformedShare: 0 }],
    ['OF1', { endplatesBroken: 'none', deformedShare: 0 }],
    ['OF2', {}],
    ['OF2', { posteriorWall: 'fractured', posteriorWallExtent: 'underFifth' }],
    ['OF3', { posteriorWall: 'fractured', posteriorWallExtent: 'overFifth' }],
    ['OF4', { endplatesBroken: 'both' }],
    ['OF4', { frame: 'lost' }],
    ['OF4', { split: 'yes' }],
    ['OF5', { tensionBand: 'ligamentous' }],
    ['OF5', { displaced: 'yes', endplatesBroken: 'both' }],
  ])('[M-FR-13] is %s for its definition', (of, change) => {
    expect(ofClasses(change)).toEqual([of]);
  });

  it('[M-FR-13] says OF 2 or 3, and what would decide, when nobody said how much of the wall is broken', () => {
    expect(osteoporoticFracture(seen({ posteriorWall: 'fractured' }))).toEqual({
      kind: 'possible',
      classes: ['OF2', 'OF3'],
      undecidedBy: ['posteriorWallExtent'],
    });
    expect(ofClasses({ posteriorWall: null })).toEqual(['OF2', 'OF3']);
  });

  it('[M-FR-13] takes a borderline loss for no answer', () => {
    const change = { endplatesBroken: null, deformedShare: 0.5 } as const;
    expect(ofClasses(change)).toEqual(['OF1', 'OF2', 'OF4']);
    expect(ofClasses({ ...change, deformedShare: 1 })).toEqual(['OF2', 'OF4']);
  });

  it('[M-FR-12] says when what was seen contradicts itself', () => {
    const contradictory = { kind: 'notAvailable', reason: 'contradictory' };
    expect(osteoporoticFracture(seen({ endplatesBroken: 'none' }))).toEqual(contradictory);
    expect(osteoporoticFracture(seen({ posteriorWallExtent: 'overFifth' }))).toEqual(contradictory);
  });
});

describe('AO Spine classification', () => {
  it.each<[string, Seen]>([
    ['A0', { endplatesBroken: 'none', deformedShare: 0 }],
    ['A1', {}],
    ['A2', { endplatesBroken: 'both', split: 'yes' }],
    ['A3', { posteriorWall: 'fractured' }],
    ['A4', { endplatesBroken: 'both', posteriorWall: 'retropulsed' }],
    ['B1', { tensionBand: 'bony' }],
    ['B2', { tensionBand: 'ligamentous' }],
    ['B3', { tensionBand: 'hyperextension' }],
    ['C', { displaced: 'yes' }],
  ])('[M-FR-14] is %s for its definition', (ao, change) => {
    expect(aoClasses(change)).toEqual([ao]);
  });

  it('[M-FR-14] states the body’s own class beside a B, the neurology, and M1 only when somebody looked', () => {
    const ao = aoSpine(seen({ tensionBand: 'ligamentous', posteriorWall: 'fractured' }), {
      ...NO_STATUS,
      neurology: 'N2',
    });
    expect(classesOf(ao.injury)).toEqual(['B2']);
    expect(classesOf(ao.body)).toEqual(['A3']);
    expect(ao.neurology).toBe('N2');
    const m1 = (tensionBand: FractureFeatures['tensionBand']) =>
      aoSpine(seen({ tensionBand }), NO_STATUS).indeterminateTensionBand;
    expect([m1('ligamentous'), m1('indeterminate'), m1(null)]).toEqual(['no', 'yes', null]);
  });

  it('[M-FR-14] leaves every band possible when it is not clear', () => {
    expect(aoClasses({ tensionBand: 'indeterminate' })).toEqual(['A1', 'B1', 'B2', 'B3']);
  });
});

describe('Magerl', () => {
  it.each<[string, Seen]>([
    ['none', { endplatesBroken: 'none', deformedShare: 0 }],
    ['A1.1', { wedgedShare: 0 }],
    ['A1.2', {}],
    ['A1.3', { frame: 'lost' }],
    ['A2', { endplatesBroken: 'both', split: 'yes' }],
    ['A3.1', { posteriorWall: 'fractured' }],
    ['A3', { posteriorWall: 'fractured', endplatesBroken: 'both' }],
    ['BorC', { displaced: 'yes' }],
  ])('[M-FR-14] is %s for its definition', (type, change) => {
    expect(magerlClasses(change)).toEqual([type]);
  });
});

describe('Kümmell stages', () => {
  it.each<[string, Seen]>([
    ['none', { cleft: 'absent' }],
    ['I', { sunkShare: 0, adjacentDiscChanged: 'no' }],
    ['II', { adjacentDiscChanged: 'yes' }],
    ['III', { posteriorWall: 'fractured', adjacentDiscChanged: 'no' }],
  ])('[M-FR-15] is %s for its definition', (stage, change) => {
    expect(kummellStages(change)).toEqual([stage]);
  });

  it('[M-FR-15] lies between two stages when loss and disc disagree', () => {
    expect(kummellStages({ adjacentDiscChanged: 'no' })).toEqual(['I', 'II']);
  });
});

const maybe = <T extends string>(words: readonly T[]) => fc.option(fc.constantFrom(...words));
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const reading: fc.Arbitrary<Reading> = fc.record({
  facts: fc
    .record({ posteriorWall: maybe(POSTERIOR_WALLS), cleft: maybe(CLEFTS) })
    .map((known) => ({ ...FACTS, ...known })),
  features: fc
    .record({
      endplatesBroken: maybe(ENDPLATES_BROKEN),
      posteriorWallExtent: maybe(POSTERIOR_WALL_EXTENTS),
      frame: maybe(FRAMES),
      split: maybe(YES_NO),
      tensionBand: maybe(TENSION_BANDS),
      displaced: maybe(YES_NO),
      oedema: maybe(YES_NO),
      adjacentDiscChanged: maybe(YES_NO),
    })
    .map((known) => ({ ...NO_FEATURES, ...known })),
  deformedShare: share,
  wedgedShare: share,
  sunkShare: share,
});

/** Every scheme by feature, on one reading. */
function answersOf(read: Reading) {
  const { injury, body } = aoSpine(read, NO_STATUS);
  return [osteoporoticFracture(read), injury, body, magerl(read), kummell(read)];
}

describe('classes that remain possible', () => {
  it('[M-FR-12] are all but none while nothing was assessed, and many questions are named', () => {
    for (const answer of answersOf(NOTHING)) {
      if (answer.kind === 'notAvailable') throw new Error('open questions never contradict');
      expect(answer.classes.length).toBeGreaterThan(3);
      expect(answer.undecidedBy.length).toBeGreaterThan(1);
    }
    const { injury } = aoSpine(NOTHING, NO_STATUS);
    expect(classesOf(injury)).toEqual([...AO_CLASSES]);
  });

  it('[M-FR-12] are one class only when no open question would change it', () => {
    fc.assert(
      fc.property(reading, (read) => {
        for (const answer of answersOf(read)) {
          if (answer.kind === 'notAvailable') continue;
          expect(answer.classes.length).toBeGreaterThan(0);
          if (answer.classes.length === 1) expect(answer.undecidedBy).toEqual([]);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('[M-FR-12] never grow when one more question is answered', () => {
    const keys = ['endplatesBroken', 'frame', 'split', 'displaced', 'oedema'] as const;
    const words = {
      endplatesBroken: ENDPLATES_BROKEN,
      frame: FRAMES,
      split: YES_NO,
      displaced: YES_NO,
      oedema: YES_NO,
    };
    fc.assert(
      fc.property(reading, fc.constantFrom(...keys), fc.nat(3), (read, key, pick) => {
        const open = { ...read, features: { ...read.features, [key]: null } };
        const word = words[key][pick % words[key].length];
        const closed = { ...read, features: { ...read.features, [key]: word } };
        const before = answersOf(open).map(classesOf);
        answersOf(closed).forEach((answer, scheme) => {
          for (const each of classesOf(answer)) expect(before[scheme]).toContain(each);
        });
      }),
      { seed: 13, numRuns: 500 },
    );
  });
});
