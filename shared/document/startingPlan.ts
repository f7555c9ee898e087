/** Where a plan starts: it is a proposal, not a fact, and may start somewhere. */
import type { Plan, SidePlan } from '../plan/plan.ts';
import { QUANTITIES } from '../quantities/table.ts';

const USUAL_SIDE: SidePlan = {
  route: 'transpedicular',
  access: '8G',
  path: null,
  skinDepthMm: null,
};

export function startingPlan(planId: string): Plan {
  return {
    planId,
    procedure: 'kyphoplasty',
    approach: 'bilateral',
    sides: { left: USUAL_SIDE, right: USUAL_SIDE },
    balloon: 'gen-15',
    stent: 'gen-stent-15',
    jack: 'gen-jack-5',
    inflationVolumePerSideMl: QUANTITIES.inflationVolumePerSideMl.start,
    balloonDepthShare: QUANTITIES.balloonDepthShare.start,
    cementViscosity: 'medium',
    cementVolumeMl: QUANTITIES.cementVolumeMl.start,
  };
}
