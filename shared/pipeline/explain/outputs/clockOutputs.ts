/** The clock of the planned cement in a room of the reference temperature, and what a hand gives through each gauge. */
import { keepLast } from '../../../base/keepLast.ts';
import type { Columns } from '../../../base/stratified.ts';
import { ACCESS_IDS, type AccessId } from '../../../devices/catalogue.ts';
import type { CementChoice } from '../../../devices/ownDevice.ts';
import { REFERENCE_TEMPERATURE_C } from '../../../simulation/cement/constants.ts';
import { latestPassage } from '../../../simulation/cement/injection/handPressure.ts';
import {
  startPressure,
  usualInjection,
} from '../../../simulation/cement/injection/planInjection.ts';
import { type CementTimeline, cementTimeline } from '../../../simulation/cement/time/timeline.ts';
import { procedureInput } from '../../derive.ts';
import { each, estimated, inUnit, missing, type Output, when } from './output.ts';

/** The moments of the clock, by the phase that begins or ends there. */
const MOMENTS = {
  workingFrom: ['working', 'fromMin'],
  workingUntil: ['working', 'toMin'],
  hardAt: ['setting', 'toMin'],
} as const satisfies Readonly<
  Record<string, readonly [CementTimeline['phases'][number]['phase'], 'fromMin' | 'toMin']>
>;
export const CLOCK_MOMENTS = Object.keys(MOMENTS) as readonly (keyof typeof MOMENTS)[];

/** Of every gauge, and not again while only other parts of the plan change. */
const gaugesOf = keepLast((columns: Columns, cement: CementChoice) => {
  const of = (gauge: AccessId) => ({
    pressureMpa: startPressure(gauge, cement, columns).pressureMpa,
    latest: latestPassage(usualInjection(gauge), cement, REFERENCE_TEMPERATURE_C.value, columns),
  });
  return Object.fromEntries(ACCESS_IDS.map((gauge) => [gauge, of(gauge)])) as Readonly<
    Record<AccessId, ReturnType<typeof of>>
  >;
});

export const CLOCK_OUTPUTS = {
  ...each(
    'clock',
    CLOCK_MOMENTS,
    (moment): Output => ({
      equations: ['M-CEM-8', 'M-CEM-9'],
      read: (_, { plan }) => {
        const timeline = cementTimeline(plan.cementViscosity, REFERENCE_TEMPERATURE_C.value);
        const [of, end] = MOMENTS[moment];
        const span = timeline.ok && timeline.value.phases.find(({ phase }) => phase === of);
        return span ? inUnit(span[end], 'min') : missing('noCement');
      },
    }),
  ),
  ...each(
    'gaugePressure',
    ACCESS_IDS,
    (needle): Output => ({
      equations: ['M-CEM-8', 'M-CEM-10'],
      read: (_, document) =>
        when(procedureInput(document), ({ columns, plan }) => {
          const { pressureMpa } = gaugesOf(columns, plan.cementViscosity)[needle];
          return estimated(pressureMpa, 'injectionPressureMpa');
        }),
    }),
  ),
  ...each(
    'gaugeMinute',
    ACCESS_IDS,
    (needle): Output => ({
      equations: ['M-CEM-8', 'M-CEM-10', 'M-CEM-11'],
      read: (_, document) =>
        when(procedureInput(document), ({ columns, plan }) => {
          const { latest } = gaugesOf(columns, plan.cementViscosity)[needle];
          return latest.ok && latest.value.latestMin
            ? inUnit(latest.value.latestMin, 'min')
            : missing('neverPasses');
        }),
    }),
  ),
} as const satisfies Record<string, Output>;
