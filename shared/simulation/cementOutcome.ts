/** Where the cement of a run goes, draw by draw: how much of it, how full the body is, what it touches, where it may leak. */
import type { Columns } from '../base/stratified.ts';
import { cannulaOf, viscosityOf } from '../devices/ownDevice.ts';
import { bothFilledMl, capsOf, filledMl, fullerSide } from '../plan/inflation.ts';
import { entrySides, type Procedure } from '../plan/plan.ts';
import { type Estimate, hasBand } from '../quantities/estimate.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import { balloonDiameterMm } from './balloon/capsule.ts';
import { INTERDIGITATION_ML, REACH_FACTOR } from './cement/constants.ts';
import {
  type PlanInjection,
  planInjection,
  plannedNeedles,
} from './cement/injection/planInjection.ts';
import { drawLeaks, type LeakRisk, leakRiskOf } from './cement/leak/leakRisk.ts';
import { inRange, logNormal } from './cement/prior.ts';
import { type ContactShares, contactShares } from './cement/spread/contact.ts';
import { patientPorosityRange } from './cement/spread/porosity.ts';
import { createParts, placeCement } from './cement/volume/parts.ts';
import { type CementPattern, patternOf } from './cement/volume/pattern.ts';
import { cementShare } from './cement/volume/sideShare.ts';
import { COMPACTED_FRACTION, ENDPLATE_THICKNESS_MM } from './constants.ts';
import type { ProcedureInput } from './procedureInput.ts';
import type { RunBody } from './runBody.ts';
import type { Drawn } from './summariseRun.ts';

export interface CementOutcome {
  readonly volumeMl: Estimate;
  /** A volume that is planned is a choice without a band (M-CEM-2); where bodies may not hold it, it is estimated. */
  readonly volumeIs: 'planned' | 'estimated';
  /** Cement as a share of the fractured body volume, percent. */
  readonly fillPercent: Estimate;
  /** null without cement. */
  readonly pattern: CementPattern | null;
  /** Shares of the draws; null without cement. */
  readonly contact: ContactShares | null;
  /** At its start, through the harder of the needles; null without cement. */
  readonly injection: PlanInjection | null;
  /** null without cement, and for devices of which no rate was published. */
  readonly leak: LeakRisk | null;
}

export interface DrawnCement {
  readonly outcome: CementOutcome;
  /** Fill of the fractured body, 0–0.6. */
  readonly fill: Float64Array;
}

const LEAST_ML = 0.05;

export function drawCement(
  input: ProcedureInput,
  body: RunBody,
  drawn: Drawn,
  bodyMl: Float64Array,
): DrawnCement {
  const { plan, facts, columns } = input;
  const capsMl = capsOf(plan);
  const porosity = drawPorosity(input);
  const intoBone = columns.uniform('cement.interdigitation');
  const cavities = drawn.cement.map((ml, i) =>
    cementCavityMl(
      body.procedure,
      ml,
      bothFilledMl(drawn.reached[i]!, capsMl),
      inRange(INTERDIGITATION_ML, intoBone[i]!),
    ),
  );
  const placed = new Float64Array(columns.count);
  const fill = new Float64Array(columns.count);
  const parts = createParts();
  for (let i = 0; i < columns.count; i++) {
    placeCement(drawn.cement[i]!, cavities[i]!, bodyMl[i]!, porosity[i]!, parts);
    placed[i] = parts.injectedMl;
    fill[i] = parts.fillShare;
  }
  const volumeMl = estimateOf(placed, 'cement volume');
  const any = volumeMl.median > LEAST_ML;
  const middle = placeCement(
    volumeMl.median,
    Math.min(volumeMl.median, estimateOf(cavities, 'cavity').median),
    estimateOf(bodyMl, 'body volume').median,
    estimateOf(porosity, 'porosity').median,
    parts,
  );
  const treatment =
    plan.procedure === 'kyphoplasty' || plan.procedure === 'vertebroplasty' ? plan.procedure : null;
  const leakFacts = treatment && {
    treatment,
    corticalDefect: facts.corticalDefect,
    cleft: facts.cleft,
    viscosity: viscosityOf(plan.cementViscosity),
  };
  return {
    outcome: {
      volumeMl,
      volumeIs: plan.procedure === 'vertebroplasty' && !hasBand(volumeMl) ? 'planned' : 'estimated',
      fillPercent: estimateOf(
        fill.map((share) => 100 * share),
        'fill',
      ),
      pattern: any ? patternOf(middle) : null,
      contact: any ? contactOf(input, body, drawn, placed, cavities, porosity) : null,
      injection: any ? planInjection(plan, columns) : null,
      leak: any && leakFacts ? leakRiskOf(leakFacts, drawLeaks(leakFacts, placed, columns)) : null,
    },
    fill,
  };
}

/** Room both sides leave for so much cement, of which the bone around takes its part (M-CEM-1); `reachedMl` of both. */
export function cementCavityMl(
  procedure: Procedure,
  cementMl: number,
  reachedMl: number,
  intoBoneMl: number,
): number {
  const left = Math.max(0, cementMl - intoBoneMl);
  switch (procedure) {
    case 'vertebroplasty':
      return 0;
    case 'kyphoplasty':
    case 'stent':
      return Math.min(reachedMl, left);
    case 'jack':
      return left;
  }
}

function drawPorosity({ patient, columns }: ProcedureInput): Float64Array {
  const [low, high] = patientPorosityRange(patient.boneDensity);
  return columns.uniform('cement.porosity').map((share) => low + (high - low) * share);
}

function contactOf(
  { plan, columns }: ProcedureInput,
  body: RunBody,
  { heights, reached }: Drawn,
  cementMl: Float64Array,
  cavities: Float64Array,
  porosity: Float64Array,
): ContactShares {
  const reach = reachFactors(columns);
  const weights = body.heightWeights;
  const held = heights.deflated;
  // Two alike leave cement alike: one of them is computed.
  const tipRadiiMm = plannedNeedles(plan).map(
    ({ needle }) => cannulaOf(needle).innerDiameterMm / 2,
  );
  const { heightShares } = body;
  const capsMl = capsOf(plan);
  const entered = entrySides(plan.approach);
  const unlike = fullerSide(plan) ? entered.length : 1;
  const needles = Math.max(tipRadiiMm.length, heightShares.length, unlike);
  const toMidlineMm = body.deviceCount === 1 ? body.lateralShares.left * body.plateArmMm : Infinity;
  return contactShares(columns.count, needles, (i, needle, sample) => {
    const outer =
      weights.anterior * held.anterior[i]! +
      weights.middle * held.middle[i]! +
      weights.posterior * held.posterior[i]!;
    const inner = Math.max(0, outer - 2 * ENDPLATE_THICKNESS_MM.value);
    const side = entered[needle] ?? entered[0]!;
    const share = cementShare(plan, reached[i]!, side);
    const diameter = balloonDiameterMm(filledMl(reached[i]!, capsMl[side]), body.nominalLengthMm);
    sample.cementMl = cementMl[i]! * share;
    // Between the endplates the cavity is as high as they let it be; in a body crushed flat there is none.
    sample.cavityHeightMm = Math.min(diameter, inner);
    sample.cavityMl = sample.cavityHeightMm > 0 ? cavities[i]! * share : 0;
    sample.cavityWidthMm = diameter;
    // Around a balloon lies its own shell.
    sample.porosity = sample.cavityMl > 0 ? 1 - COMPACTED_FRACTION.value : porosity[i]!;
    sample.tipRadiusMm = tipRadiiMm[needle] ?? tipRadiiMm[0]!;
    sample.reachFactor = reach[i]!;
    // What meets one endplate grows away from it, so a cavity lies between both wherever its device stood.
    const half = body.procedure === 'vertebroplasty' ? 0 : sample.cavityHeightMm / 2;
    const above = (heightShares[needle] ?? heightShares[0]!) * outer - ENDPLATE_THICKNESS_MM.value;
    sample.toInferiorMm = Math.max(half, Math.min(inner - half, above));
    sample.toSuperiorMm = inner - sample.toInferiorMm;
    sample.toMidlineMm = toMidlineMm;
  });
}

function reachFactors(columns: Columns): Float64Array {
  return columns.normal('cement.reach').map((z) => logNormal(REACH_FACTOR, z));
}
