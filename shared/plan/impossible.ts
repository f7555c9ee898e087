/** What cannot be, or not together: readings against each other, devices against the body, cement against its room (M-PL-2). */

import { calibratedDensityMgPerCm3, isPossibleDensity } from '../anatomy/calibratedDensity.ts';
import { meanDepthMm } from '../anatomy/morphometry.ts';
import { cannulaOf, nameOf } from '../devices/ownDevice.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import { quantity } from '../quantities/table.ts';
import type { PlanToCheck } from './checkPlan.ts';
import { OLD_FRACTURE_DAYS } from './constants.ts';
import { type Finding, finding } from './finding.ts';
import { shorterBalloon, wideEnough } from './fixes.ts';
import { heightsAboveSpine } from './heightsAboveSpine.ts';
import { goesThrough, openingDevice } from './instruments.ts';
import { chosenCementMl } from './plan.ts';
import { sidesToCheck } from './sidesToCheck.ts';

export function checkImpossible(input: PlanToCheck): Finding[] {
  return [
    ...checkReadings(input),
    ...checkBone(input),
    ...checkOedema(input),
    ...checkDevice(input),
    ...checkCementRoom(input),
  ];
}

/** A fracture lowers a body: one that stands high above the others was misread, or is another level. */
function checkReadings({ facts, levels, spine, fracture }: PlanToCheck): Finding[] {
  const found: Finding[] = [];
  if (fracture && isLowWall(facts, fracture))
    found.push(
      finding(
        'wallIntactYetLow',
        'caution',
        'model',
        {
          measured: { quantity: 'heightMm', value: fracture.measuredMm.posterior },
          expected: { quantity: 'heightMm', value: fracture.heights.posterior.intactMm.median },
        },
        { level: facts.level },
      ),
    );
  const above = heightsAboveSpine(facts.level, levels, spine);
  const [furthest] = above.toSorted((one, other) => other.beyondSd - one.beyondSd);
  if (furthest)
    found.push(
      finding(
        'heightAboveSpine',
        'caution',
        'model',
        {
          measured: { quantity: 'heightMm', value: furthest.measuredMm },
          expected: { quantity: 'heightMm', value: furthest.expectedMm },
        },
        {
          readings: above.map(({ level, place }) => `${level} ${place}`).join(', '),
          reading: `${furthest.level} ${furthest.place}`,
        },
      ),
    );
  const unlike = [...new Set(spine.flags.map(({ level }) => level))];
  if (unlike.length > 0)
    found.push(finding('levelUnlikeSpine', 'caution', 'model', {}, { levels: unlike.join(', ') }));
  return found;
}

/** The assessment leaves an intact wall out of its references only where it stands too low (M-FR-3). */
function isLowWall({ posteriorWall }: PlanToCheck['facts'], { heights }: FractureAssessment) {
  return (
    posteriorWall === 'intact' &&
    !heights.anterior.references.some(({ from }) => from === 'posteriorWall')
  );
}

function checkBone({ patient: { boneDensity } }: PlanToCheck): Finding[] {
  const density = boneDensity && calibratedDensityMgPerCm3(boneDensity);
  if (density === null || isPossibleDensity(boneDensity)) return [];
  const [least, most] = quantity('densityMgPerCm3').limits;
  return [
    finding('densityImpossible', 'danger', 'humanRange', {
      density: { quantity: 'densityMgPerCm3', value: density },
      least: { quantity: 'densityMgPerCm3', value: least },
      most: { quantity: 'densityMgPerCm3', value: most },
    }),
  ];
}

function checkOedema({ facts: { oedema, daysSinceFracture: days } }: PlanToCheck): Finding[] {
  if (oedema !== 'yes' || days === null || days <= OLD_FRACTURE_DAYS.value) return [];
  return [
    finding('oedemaInOldFracture', 'caution', 'contraindications', {
      days: { quantity: 'daysSinceFracture', value: days },
    }),
  ];
}

function checkDevice({ plan, shape }: PlanToCheck): Finding[] {
  const found: Finding[] = [];
  const device = openingDevice(plan);
  for (const { side, where } of sidesToCheck(plan)) {
    const { access } = plan.sides[side];
    const { innerDiameterMm, source } = cannulaOf(access);
    if (device && !goesThrough(plan, access))
      found.push(
        finding(
          'accessTooThin',
          'danger',
          source === 'enteredByUser' ? source : device.source,
          {
            bore: { quantity: 'lengthMm', value: innerDiameterMm },
            needed: { quantity: 'lengthMm', value: device.minInnerDiameterMm },
          },
          { access: nameOf(access) },
          { side: where, fix: wideEnough(plan, where) },
        ),
      );
  }
  const depthMm = meanDepthMm(shape);
  if (device && device.nominalLengthMm > depthMm)
    found.push(
      finding(
        'deviceTooLong',
        'danger',
        device.source,
        {
          length: { quantity: 'lengthMm', value: device.nominalLengthMm },
          depth: { quantity: 'lengthMm', value: depthMm },
        },
        { level: shape.level },
        { fix: shorterBalloon(plan, depthMm) },
      ),
    );
  if (plan.approach !== 'bilateral')
    found.push(
      finding('oneSided', 'note', 'chen2011', {}, { side: plan.approach }, { side: plan.approach }),
    );
  return found;
}

/** A plan beyond what its body holds is run with what it holds; that is said here. */
function checkCementRoom({ plan, fracture, outlook }: PlanToCheck): Finding[] {
  if (!fracture || !outlook?.cementRefusal) return [];
  const body = { quantity: 'volumeMl', value: fracture.bodyVolumeMl.median } as const;
  if (outlook.cementRefusal === 'implausibleBody')
    return [finding('bodyImplausible', 'caution', 'humanRange', { body })];
  const planned = chosenCementMl(plan) ?? outlook.cementVolumeMl;
  return [
    finding('cementBeyondBody', 'danger', 'model', {
      planned: { quantity: 'volumeMl', value: planned },
      placed: { quantity: 'volumeMl', value: outlook.cementVolumeMl },
      body,
    }),
  ];
}
