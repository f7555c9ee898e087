/** Kyphosis before and after. Check-only figures: nothing of the model is fitted to an angle. Positive is kyphosis taken away. */
import { ci95, range, sd, study } from '../study.ts';

const phillips = study({
  source: 'phillips2003',
  year: 2003,
  design: 'series',
  modality: 'XR',
  n: { patients: 29, levels: 61 },
  treatment: 'balloonKyphoplasty',
  preFilmPose: 'standing',
});
const voggenreiter = study({
  source: 'voggenreiter2005',
  year: 2005,
  design: 'series',
  modality: 'XR',
  n: { patients: 30, levels: 39 },
  treatment: 'balloonKyphoplasty',
  preFilmPose: 'standing',
});
const liu = study({
  source: 'liu2014',
  year: 2014,
  design: 'series',
  modality: 'XR',
  n: { patients: 50 },
  population: 'acute',
  treatment: 'balloonKyphoplasty',
  preFilmPose: 'standing',
});
const stents = study({
  source: 'vbsReview2013',
  year: 2013,
  design: 'series',
  modality: 'XR',
  n: { levels: 103 },
  treatment: 'vertebralBodyStent',
});
const series = study({
  source: 'kyphoplastySeries',
  year: null,
  design: 'series',
  modality: 'XR',
  treatment: 'balloonKyphoplasty',
});
const hulme = study({
  source: 'hulme2006',
  year: 2006,
  design: 'metaAnalysis',
  modality: 'XR',
  n: { studies: 69 },
});
const papanastassiou = study({
  source: 'papanastassiou2012',
  year: 2012,
  design: 'metaAnalysis',
  modality: 'XR',
  n: { studies: 27 },
});
const xing = study({ source: 'xing2013', year: 2013, design: 'metaAnalysis', modality: 'XR' });
const fourteen = study({
  source: 'fourteenTrials',
  year: null,
  design: 'metaAnalysis',
  modality: 'mixed',
  n: { studies: 14 },
  treatment: 'augmentation',
});

const used = { tags: ['validation'] } as const;

export const ANGLE_OUTCOMES = {
  phillipsCorrection: phillips('kyphosisCorrection', 8.8, 'deg', {
    ...used,
    spread: range(0, 29),
    moment: 'after',
  }),
  phillipsReducible: phillips('reducibleShare', 57.7, 'percent', {
    n: { levels: 52, events: 30 },
  }),
  phillipsCorrectionOfReducible: phillips('kyphosisCorrectionOfReducible', 14.2, 'deg', {
    n: { levels: 30 },
  }),
  voggenreiterProne: voggenreiter('kyphosisCorrection', 6.5, 'deg', {
    ...used,
    spread: sd(4.1),
    moment: 'prone',
  }),
  voggenreiterInflation: voggenreiter('kyphosisCorrection', 3.4, 'deg', {
    ...used,
    moment: 'inflation',
  }),
  liuAngleProne: liu('kyphosisCorrection', 8.32, 'deg', { ...used, moment: 'prone' }),
  liuAngleAfter: liu('kyphosisCorrection', 5.34, 'deg', { ...used, moment: 'after' }),
  stentKyphosisBefore: stents('localKyphosis', 13.1, 'deg', { moment: 'before' }),
  stentKyphosisAfter: stents('localKyphosis', 8.9, 'deg', { moment: 'after' }),
  seriesCorrection: series('kyphosisCorrection', null, 'deg', {
    ...used,
    spread: range(4, 8),
    confidence: 'memoryWeak',
  }),
  hulmeKyphoplasty: hulme('kyphosisCorrection', 6.6, 'deg', {
    ...used,
    treatment: 'balloonKyphoplasty',
  }),
  hulmeVertebroplasty: hulme('kyphosisCorrection', 6.6, 'deg', { treatment: 'vertebroplasty' }),
  papanastassiouKyphoplasty: papanastassiou('kyphosisCorrection', 4.8, 'deg', {
    ...used,
    treatment: 'balloonKyphoplasty',
  }),
  papanastassiouVertebroplasty: papanastassiou('kyphosisCorrection', 1.7, 'deg', {
    treatment: 'vertebroplasty',
  }),
  xingAngleDifference: xing('kyphosisCorrection', 2.64, 'deg', {
    spread: ci95(0.61, 4.66),
    treatment: 'balloonKyphoplasty',
    versus: 'vertebroplasty',
  }),
  xingAnteriorDifference: xing('anteriorHeightGain', 3.67, 'mm', {
    treatment: 'balloonKyphoplasty',
    versus: 'vertebroplasty',
  }),
  fourteenTrialsAngle: fourteen('kyphosisCorrection', 2.85, 'deg', used),
  fourteenTrialsAnterior: fourteen('anteriorHeightGain', 3.48, 'mm', used),
  fourteenTrialsAnteriorShare: fourteen('anteriorHeightGain', 19.1, 'percent'),
  fourteenTrialsMiddle: fourteen('middleHeightGain', 4.38, 'mm', used),
} as const;
