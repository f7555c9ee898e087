/**
 * From a document to everything the faces show. Pure and remembered by identity in two parts: what rests on a fracture
 * of the case alone, and what a plan adds, so that moving a slider measures nothing again, and computes no other level
 * and no other variant.
 */

import { isPossibleDensity } from '../anatomy/calibratedDensity.ts';
import { mapPlaces, PLACES } from '../anatomy/heights.ts';
import { type Level, segmentLevels } from '../anatomy/levels.ts';
import { expectedHeightsMm, shapeVertebra } from '../anatomy/shapeVertebra.ts';
import { likelyDimensions, type PatientSpine } from '../anatomy/spine/patientSpine.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import { MODEL } from '../base/model.ts';
import { type Columns, createColumns } from '../base/stratified.ts';
import { documentAt, treatedLevels } from '../document/aside/treated.ts';
import type { Case, KyphoDocument } from '../document/document.ts';
import { assessFracture, completeHeightsMm } from '../fracture/assessFracture.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { DateComparison } from '../fracture/comparison/compareDates.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import { estimateIntactHeights } from '../fracture/lostHeight.ts';
import { fitMeasuredSpine } from '../fracture/measuredSpine.ts';
import type { Classification } from '../fracture/schemes/classification.ts';
import { classifyFracture } from '../fracture/schemes/classifyFracture.ts';
import { checkPlan, gravestFirst, type PlanOutlook } from '../plan/checkPlan.ts';
import { planPaths } from '../plan/path/planPaths.ts';
import type { Plan } from '../plan/plan.ts';
import type { Available } from '../quantities/estimate.ts';
import type { ProcedureInput } from '../simulation/procedureInput.ts';
import type { ProcedureResult, Stage } from '../simulation/result.ts';
import { runProcedure } from '../simulation/runProcedure.ts';
import { cementRefusal } from './cementRefusal.ts';
import { compareWithEarlier } from './compareWithEarlier.ts';
import type { Derived, LevelDerived } from './derived.ts';
import { filmFindings } from './filmFindings.ts';
import { type Session, sessionFindings, sessionOf } from './session.ts';
import { treatedAsFractured } from './treatedAsFractured.ts';
import { usedCase } from './usedCase.ts';

export const SEED = 20_090_225;
export const DRAWS = 500;

let columns: Columns | undefined;
/** The last measure of each fracture: whichever level is at hand, the others keep theirs. */
const measuredCases = new WeakMap<FractureFacts, MeasuredCase>();
const derivedDocuments = new WeakMap<KyphoDocument, Derived>();

interface MeasuredCase {
  /** It holds as long as all of these are the same. */
  readonly restsOn: readonly unknown[];
  readonly seen: Case;
  readonly planned: WeakMap<Plan, LevelDerived>;
  readonly spine: PatientSpine;
  readonly shapes: readonly VertebraShape[];
  readonly fracturedShape: VertebraShape;
  readonly fracture: Available<FractureAssessment>;
  readonly classification: Classification;
  readonly comparison: DateComparison | null;
}

export function derive(document: KyphoDocument): Derived {
  const known = derivedDocuments.get(document);
  if (known) return known;
  const levels = deriveLevels(document);
  const level = levels.find(
    ({ fracturedLevel }) => fracturedLevel === document.case.fracture.level,
  );
  assert(level !== undefined, 'the level at hand is treated');
  const session = levels.length > 1 ? sessionOf(levels) : null;
  const besides = [
    ...(session ? sessionFindings(session, level.fracturedLevel) : []),
    ...filmFindings(document.films, document.case.numbering),
  ];
  const derived: Derived = {
    ...level,
    others: levels.filter((each) => each !== level),
    session,
    findings: besides.length > 0 ? gravestFirst([...besides, ...level.findings]) : level.findings,
  };
  derivedDocuments.set(document, derived);
  return derived;
}

export function deriveSession(document: KyphoDocument): Session {
  return sessionOf(deriveLevels(document));
}

/** All treated levels of the variant at hand, cranial first, each computed by itself. */
function deriveLevels(document: KyphoDocument): readonly LevelDerived[] {
  const { variant } = document.aside;
  return treatedLevels(document).map((level) => deriveLevel(documentAt(document, variant, level)));
}

function deriveLevel(document: KyphoDocument): LevelDerived {
  const { seen, spine, shapes, fracturedShape, fracture, classification, comparison, planned } =
    measureCase(document);
  const known = planned.get(document.plan);
  if (known) return known;
  const { fracture: facts, patient, levels, earlier, clinical, safety } = seen;
  const run = runPlan(document);
  const derived: LevelDerived = {
    modelVersion: MODEL.version,
    plan: document.plan,
    levels,
    shapes,
    fracturedLevel: facts.level,
    fracture,
    classification,
    comparison,
    paths: planPaths(fracturedShape, document.plan),
    run,
    findings: checkPlan({
      facts,
      patient,
      clinical,
      safety,
      levels,
      earlier,
      spine,
      plan: document.plan,
      shape: fracturedShape,
      fracture: fracture.available ? fracture.value : null,
      outlook:
        run.available && fracture.available
          ? {
              ...outlookOf(run.value),
              cementRefusal: cementRefusal(document.plan, patient, fracture.value, run.value),
            }
          : null,
    }),
  };
  planned.set(document.plan, derived);
  return derived;
}

/** What a run starts from: for the steppable engine. Nothing while the fracture is not measured, or no bone can be so dense. */
export function procedureInput(document: KyphoDocument): Available<ProcedureInput> {
  const { fracture, fracturedShape, seen } = measureCase(document);
  if (!fracture.available) return fracture;
  if (!isPossibleDensity(seen.patient.boneDensity))
    return { available: false, reason: 'densityImpossible' };
  return {
    available: true,
    value: {
      shape: fracturedShape,
      assessment: fracture.value,
      facts: seen.fracture,
      patient: seen.patient,
      plan: document.plan,
      numbering: seen.numbering,
      severalFractured: severalFractured(seen),
      columns: drawColumns(),
    },
  };
}

function runPlan(document: KyphoDocument): Available<ProcedureResult> {
  const input = procedureInput(document);
  return input.available ? runProcedure(input.value) : input;
}

function measureCase(document: KyphoDocument): MeasuredCase {
  const restsOn = foundationOf(document);
  const known = measuredCases.get(document.case.fracture);
  if (known?.restsOn.every((part, i) => part === restsOn[i])) return known;
  const seen = treatedAsFractured({ ...document, case: usedCase(document) });
  const { fracture: facts, levels, patient, numbering, clinical } = seen;
  const spine = fitMeasuredSpine(levels, facts, patient, numbering);
  const expectedMm = (level: Level) => expectedHeightsMm(level, patient.sex, patient.statureMm);
  const intact = estimateIntactHeights({ facts, levels, patient, numbering, expectedMm, spine });
  const shapes = segmentLevels(facts.level, numbering).map((level) => {
    const shape = shapeLevel(seen, level, spine);
    if (level !== facts.level) return shape;
    // Before the fracture never lower than now.
    const intactHeightsMm = mapPlaces((place) =>
      shape.measured.heights
        ? Math.max(shape.heightsMm[place], intact[place].heightMm)
        : intact[place].heightMm,
    );
    return shape.measured.heights
      ? { ...shape, intactHeightsMm }
      : { ...shape, heightsMm: intactHeightsMm, intactHeightsMm };
  });
  const fracturedShape = shapes.find(({ level }) => level === facts.level);
  assert(fracturedShape !== undefined, 'the fractured level is part of its segment');
  const assess = { facts, levels, shapes, intact, columns: drawColumns() };
  const fracture = assessFracture(assess);
  const classification = classifyFracture({
    ...assess,
    assessment: fracture,
    features: facts,
    status: clinical,
    patient,
    numbering,
    expectedMm,
  });
  const measured: MeasuredCase = {
    restsOn,
    seen,
    planned: new WeakMap(),
    spine,
    shapes,
    fracturedShape,
    fracture,
    classification,
    comparison: compareWithEarlier(seen, drawColumns()),
  };
  measuredCases.set(document.case.fracture, measured);
  return measured;
}

/** Answers that are put together anew when another level comes to hand are compared one by one. */
function foundationOf(document: KyphoDocument): readonly unknown[] {
  const { aside } = document;
  const { patient, numbering, levels, earlier, clinical, safety } = usedCase(document);
  const alsoTreated = aside.fractures.map(({ facts }) => facts.level).join();
  const answers = [...Object.values(clinical), ...Object.values(safety)];
  return [patient, numbering, levels, earlier, alsoTreated, ...answers];
}

/** A level as measured; what was not measured as the patient's other levels or else the population make it likely. */
function shapeLevel({ levels, patient }: Case, level: Level, spine: PatientSpine): VertebraShape {
  const measurement = levels[level];
  return shapeVertebra({
    level,
    sex: patient.sex,
    statureMm: patient.statureMm,
    heightsMm: completeHeightsMm(measurement),
    intactHeightsMm: null,
    endplateDepthMm: measurement?.endplateDepthMm ?? null,
    endplateWidthMm: measurement?.endplateWidthMm ?? null,
    endplateSdMm: {
      depth: measurement?.endplateDepthSdMm ?? null,
      width: measurement?.endplateWidthSdMm ?? null,
    },
    likely: likelyDimensions(spine, level),
  });
}

/** Another level marked as fractured says so; silence says nothing. */
function severalFractured({ fracture, levels }: Case): boolean | null {
  const others = Object.entries(levels).filter(([level]) => level !== fracture.level);
  return others.some(([, measurement]) => measurement.fractured) ? true : null;
}

function outlookOf(run: ProcedureResult): Omit<PlanOutlook, 'cementRefusal'> {
  const bridging = run.events.find(({ code }) => code === 'bridging');
  return {
    fillPercent: run.cement.fillPercent.median,
    cementVolumeMl: run.cement.volumeMl.median,
    bridgingProbability: bridging?.probability ?? 0,
    reachedVolumePerSideMl: run.balloon.volumePerSideMl,
    ...liftOf(run),
    jackOpeningMm: run.jackOpeningMm?.median ?? null,
    stop: run.stop,
  };
}

/** Taken draw by draw, at the place that rises most. */
function liftOf({ stages }: ProcedureResult): Pick<PlanOutlook, 'liftMm' | 'settlesMm'> {
  const at = (wanted: Stage) => stages.find(({ stage }) => stage === wanted)?.changeMm;
  const [rise, fall] = [at('inflated'), at('deflated')];
  if (!rise || !fall) return { liftMm: null, settlesMm: null };
  const [most = 'anterior'] = PLACES.toSorted((a, b) => rise[b].median - rise[a].median);
  return { liftMm: rise[most].median, settlesMm: 0 - fall[most].median };
}

function drawColumns(): Columns {
  columns ??= createColumns(SEED, DRAWS);
  return columns;
}
