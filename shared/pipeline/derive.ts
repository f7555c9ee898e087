/**
 * From a document to everything the faces show. Pure and remembered by identity in two parts: what rests on the case
 * alone, and what a plan adds, so that moving a slider measures nothing again.
 */

import { isPossibleDensity } from '../anatomy/calibratedDensity.ts';
import { mapPlaces } from '../anatomy/heights.ts';
import { type Level, segmentLevels } from '../anatomy/levels.ts';
import { expectedHeightsMm, shapeVertebra } from '../anatomy/shapeVertebra.ts';
import { likelyDimensions, type PatientSpine } from '../anatomy/spine/patientSpine.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import { MODEL } from '../base/model.ts';
import { type Columns, createColumns } from '../base/stratified.ts';
import type { Case, KyphoDocument } from '../document/document.ts';
import { assessFracture, completeHeightsMm } from '../fracture/assessFracture.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { DateComparison } from '../fracture/comparison/compareDates.ts';
import { estimateIntactHeights } from '../fracture/lostHeight.ts';
import { fitMeasuredSpine } from '../fracture/measuredSpine.ts';
import type { Classification } from '../fracture/schemes/classification.ts';
import { classifyFracture } from '../fracture/schemes/classifyFracture.ts';
import { checkPlan, type PlanOutlook } from '../plan/checkPlan.ts';
import { planPaths } from '../plan/path/planPaths.ts';
import type { Available } from '../quantities/estimate.ts';
import type { ProcedureInput } from '../simulation/procedureInput.ts';
import type { ProcedureResult } from '../simulation/result.ts';
import { runProcedure } from '../simulation/runProcedure.ts';
import { cementRefusal } from './cementRefusal.ts';
import { compareWithEarlier } from './compareWithEarlier.ts';
import type { Derived } from './derived.ts';

export const SEED = 20_090_225;
export const DRAWS = 500;

let columns: Columns | undefined;
const measuredCases = new WeakMap<Case, MeasuredCase>();
const derivedDocuments = new WeakMap<KyphoDocument, Derived>();

interface MeasuredCase {
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
  const { fracture: facts, patient, levels, clinical, safety } = document.case;
  const { spine, shapes, fracturedShape, fracture, classification, comparison } = measureCase(
    document.case,
  );
  const run = runPlan(document);
  const derived: Derived = {
    modelVersion: MODEL.version,
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
  derivedDocuments.set(document, derived);
  return derived;
}

/** What a run starts from: for the steppable engine. Nothing while the fracture is not measured, or no bone can be so dense. */
export function procedureInput(document: KyphoDocument): Available<ProcedureInput> {
  const { fracture, fracturedShape } = measureCase(document.case);
  if (!fracture.available) return fracture;
  if (!isPossibleDensity(document.case.patient.boneDensity))
    return { available: false, reason: 'densityImpossible' };
  return {
    available: true,
    value: {
      shape: fracturedShape,
      assessment: fracture.value,
      facts: document.case.fracture,
      patient: document.case.patient,
      plan: document.plan,
      numbering: document.case.numbering,
      severalFractured: severalFractured(document.case),
      columns: drawColumns(),
    },
  };
}

function runPlan(document: KyphoDocument): Available<ProcedureResult> {
  const input = procedureInput(document);
  return input.available ? runProcedure(input.value) : input;
}

function measureCase(measuredCase: Case): MeasuredCase {
  const known = measuredCases.get(measuredCase);
  if (known) return known;
  const { fracture: facts, levels, patient, numbering, clinical } = measuredCase;
  const spine = fitMeasuredSpine(levels, facts, patient, numbering);
  const expectedMm = (level: Level) => expectedHeightsMm(level, patient.sex, patient.statureMm);
  const intact = estimateIntactHeights({ facts, levels, patient, numbering, expectedMm, spine });
  const shapes = segmentLevels(facts.level, numbering).map((level) => {
    const shape = shapeLevel(measuredCase, level, spine);
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
  const measured = {
    spine,
    shapes,
    fracturedShape,
    fracture,
    classification,
    comparison: compareWithEarlier(measuredCase, drawColumns()),
  };
  measuredCases.set(measuredCase, measured);
  return measured;
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
    stop: run.stop,
  };
}

function drawColumns(): Columns {
  columns ??= createColumns(SEED, DRAWS);
  return columns;
}
