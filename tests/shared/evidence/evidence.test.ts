/** The evidence file: complete, sourced, never more certain than its source, and nothing from memory for a patient. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  DESIGNS,
  type Evidence,
  FACTORS,
  MODALITIES,
  MOMENTS,
  POPULATIONS,
  TREATMENTS,
} from '../../../shared/evidence/evidence.ts';
import {
  allEvidence,
  EVIDENCE_PARTS,
  evidence,
  evidenceOfTrial,
  evidenceTagged,
  forPatients,
} from '../../../shared/evidence/lookup.ts';
import { study } from '../../../shared/evidence/study.ts';
import { TRIALS } from '../../../shared/evidence/trials/trials.ts';
import { EVIDENCE_UNITS, WHATS } from '../../../shared/evidence/what.ts';
import { type Confidence, SOURCES } from '../../../shared/quantities/sources.ts';

const all = allEvidence();
const named = all.map((row): [string, Evidence] => [row.id, row]);
const CERTAINTY: readonly Confidence[] = ['memoryWeak', 'memory', 'transcribed', 'read'];

describe('every published number', () => {
  it('is there: the file is as long as what it stands for', () => {
    expect(all.length).toBeGreaterThan(230);
  });

  it('has an id of its own', () => {
    const ids = Object.values(EVIDENCE_PARTS).flatMap((part) => Object.keys(part));
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.length).toBe(ids.length);
  });

  it.each(named)('%s is finite, or a range when only a range was published', (_, row) => {
    if (row.value === null) expect(row.spread?.kind).toBe('range');
    else expect(Number.isFinite(row.value)).toBe(true);
    const { spread } = row;
    if (spread && 'low' in spread) {
      expect(spread.low).toBeLessThan(spread.high);
      if (row.value !== null) {
        expect(row.value).toBeGreaterThanOrEqual(spread.low);
        expect(row.value).toBeLessThanOrEqual(spread.high);
      }
    } else if (spread) expect(spread.of).toBeGreaterThan(0);
  });

  it.each(named)('%s says what, in what, in whom and how', (_, row) => {
    expect(WHATS).toContain(row.what);
    expect(EVIDENCE_UNITS).toContain(row.unit);
    expect(POPULATIONS).toContain(row.population);
    expect(MODALITIES).toContain(row.modality);
    expect(DESIGNS).toContain(row.design);
    if (row.treatment !== null) expect(TREATMENTS).toContain(row.treatment);
    if (row.moment !== null) expect(MOMENTS).toContain(row.moment);
    if (row.factor !== null) expect(FACTORS).toContain(row.factor);
    expect(row.checkedBy).toBeNull();
  });

  it.each(named)('%s names a source and claims no more than it', (_, row) => {
    const source = SOURCES[row.source];
    expect(source).toBeDefined();
    expect(CERTAINTY).toContain(row.confidence);
    expect(CERTAINTY.indexOf(row.confidence)).toBeLessThanOrEqual(
      CERTAINTY.indexOf(source.confidence),
    );
  });

  it('is a share of its count where both were published', () => {
    const counted = all.filter(
      ({ unit, denominator }) => unit === 'percent' && denominator?.events,
    );
    expect(counted.length).toBeGreaterThan(8);
    for (const { id, value, denominator } of counted) {
      const whole = denominator!.patients ?? denominator!.levels!;
      expect([id, Math.abs(value! - (100 * denominator!.events!) / whole) < 0.06]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('keeps the two definitions of restoration, and the two kinds of canal leak, apart', () => {
    expect(evidence('belkoffTamp').what).toBe('restorationOfLost');
    expect(evidence('rotterBalloonGain').what).toBe('restorationOfNormal');
    expect(evidence('typeBCt').what).toBe('leakTypeB');
    expect(evidence('canalLeakRecognised').what).toBe('recognisedCanalLeak');
    expect(evidence('typeBCt').value! / evidence('canalLeakRecognised').value!).toBeGreaterThan(10);
  });

  it('says in which pose the picture before was taken, where that decides a gain', () => {
    const gains = all.filter(
      ({ what, design }) => what.endsWith('HeightGain') && design === 'series',
    );
    expect(gains.length).toBeGreaterThan(5);
    for (const { id, preFilmPose } of gains) expect([id, preFilmPose]).not.toEqual([id, null]);
  });
});

describe('rates of leak', () => {
  const rates = all.filter(({ what }) => /^leak(Any|Type|PerPatient)|^recognised/.test(what));

  it('carry their modality, and nothing a model or a patient reads leaves it open', () => {
    expect(rates.length).toBeGreaterThan(15);
    for (const { id, modality, tags } of rates)
      if (tags.length > 0) expect([id, modality]).not.toEqual([id, 'notStated']);
  });

  it('come in pairs: what CT finds and what a radiograph finds', () => {
    for (const treatment of ['vertebroplasty', 'balloonKyphoplasty'] as const) {
      const found = rates.filter((r) => r.what === 'leakAny' && r.treatment === treatment);
      expect(found.map(({ modality }) => modality)).toEqual(expect.arrayContaining(['CT', 'XR']));
    }
  });
});

/** Said of one arm only, because the other has none of it or because it is said of both together. */
const ONE_ARM = [
  'cementVolume',
  'cementPerSide',
  'balloonVolumePerSide',
  'crossover',
  'participants',
];

describe('trials', () => {
  it.each(Object.entries(TRIALS))('%s has two different arms and a source', (id, trial) => {
    expect(trial.treated).not.toBe(trial.control);
    expect(SOURCES[trial.source]).toBeDefined();
    expect(trial.blinded).toBe(trial.control === 'sham');
    for (const row of evidenceOfTrial(id as keyof typeof TRIALS)) {
      expect([trial.treated, trial.control]).toContain(row.treatment);
      if (row.versus !== null) expect(row.versus).toBe(trial.control);
      expect(row.design).toBe(trial.blinded ? 'RCTsham' : 'RCTopen');
    }
  });

  it.each(Object.entries(TRIALS))(
    '%s shows each outcome for both arms, or their difference',
    (id, trial) => {
      const outcomes = evidenceOfTrial(id as keyof typeof TRIALS).filter(
        ({ what }) => !ONE_ARM.includes(what),
      );
      for (const { id: rowId, what, moment, treatment, versus, tags } of outcomes) {
        if (versus !== null) continue;
        const other = treatment === trial.treated ? trial.control : trial.treated;
        const partner = outcomes.find(
          (row) => row.what === what && row.moment === moment && row.treatment === other,
        );
        expect([rowId, partner?.tags]).toEqual([rowId, tags]);
      }
    },
  );

  it('lets a patient see blinded and open ones', () => {
    const seen = new Set(forPatients().map(({ design }) => design));
    expect(seen).toContain('RCTsham');
    expect(seen).toContain('RCTopen');
  });
});

describe('for patients', () => {
  it('there is nothing from memory', () => {
    expect(forPatients().length).toBeGreaterThan(15);
    for (const { confidence } of forPatients())
      expect(['read', 'transcribed']).toContain(confidence);
  });

  it('the type has no room for a number from memory', () => {
    type Shown = ReturnType<typeof forPatients>[number]['confidence'];
    expectTypeOf<Shown>().toEqualTypeOf<'read' | 'transcribed'>();
    const write = study({ source: 'molloy2003', year: 2003, design: 'bench', modality: 'bench' });
    const slipped = write('fillForStrength', 16.2, 'percent', {
      confidence: 'memory',
      // @ts-expect-error a number from memory cannot carry the patient's tag
      tags: ['patient'],
    });
    expect(slipped.tags).toEqual([]);
  });

  it('good and bad stand together: relief and leaks, and what blinded trials found', () => {
    const whats = forPatients().map(({ what }) => what);
    expect(whats).toEqual(
      expect.arrayContaining([
        'painRelieved',
        'leakAny',
        'newFracture',
        'pulmonaryEmbolism',
        'pain',
      ]),
    );
  });

  it('that many fractures settle without surgery stands beside how often they sink further', () => {
    const untreated = forPatients().filter(({ treatment }) => treatment === 'nonSurgical');
    expect(untreated.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['timeToSettle', 'furtherHeightLoss']),
    );
    expect(evidence('settlesWithoutSurgery')).toMatchObject({
      unit: 'week',
      spread: { kind: 'range', low: 6, high: 12 },
    });
  });

  it('a tag finds its rows', () => {
    expect(evidenceTagged('leakModel').map(({ id }) => id)).toContain('corticalDisruption');
    expect(evidenceTagged('patient')).toEqual(forPatients());
  });
});
