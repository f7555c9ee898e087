/** What a plan may choose from: the catalogue, the user's own devices, and whatever it holds now. */
import {
  ACCESS_IDS,
  BALLOON_IDS,
  CEMENT_VISCOSITIES,
  JACK_IDS,
  STENT_IDS,
} from '../../../shared/devices/catalogue.ts';
import {
  type AccessChoice,
  type AnyChoice,
  type BalloonChoice,
  type CementChoice,
  isSameChoice,
  type JackChoice,
  type StentChoice,
} from '../../../shared/devices/ownDevice.ts';
import type { OwnDevices } from '../../../shared/document/deviceFile.ts';
import { goesThrough } from '../../../shared/plan/instruments.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  accessWords,
  balloonWords,
  cementWords,
  type DeviceWords,
  jackWords,
  stentWords,
} from '../planWords.ts';

export interface DeviceOption<Choice> extends DeviceWords {
  /** Of the list alone. */
  readonly value: string;
  readonly choice: Choice;
}

export function balloonOptions({ balloon }: Plan, { balloons }: OwnDevices) {
  return optionsOf<BalloonChoice>([...BALLOON_IDS, ...balloons], [balloon], balloonWords);
}

export function stentOptions({ stent }: Plan, { stents }: OwnDevices) {
  return optionsOf<StentChoice>([...STENT_IDS, ...stents], [stent], stentWords);
}

export function jackOptions({ jack }: Plan, { jacks }: OwnDevices) {
  return optionsOf<JackChoice>([...JACK_IDS, ...jacks], [jack], jackWords);
}

export function cementOptions({ cementViscosity }: Plan, { cements }: OwnDevices) {
  return optionsOf<CementChoice>(
    [...CEMENT_VISCOSITIES, ...cements],
    [cementViscosity],
    cementWords,
  );
}

/** A plan may hold a thinner cannula than its device goes through: it is shown as it is, and not offered. */
export function accessOptions(plan: Plan, { cannulas }: OwnDevices, held: readonly AccessChoice[]) {
  const fitting = [...ACCESS_IDS, ...cannulas].filter((each) => goesThrough(plan, each));
  return optionsOf<AccessChoice>(fitting, held, accessWords);
}

export function optionHeld<Choice extends AnyChoice>(
  options: readonly DeviceOption<Choice>[],
  held: Choice,
): string | null {
  return options.find(({ choice }) => isSameChoice(choice, held))?.value ?? null;
}

/** A plan made elsewhere carries a device this user never entered: it stands at the end. */
function optionsOf<Choice extends AnyChoice>(
  offered: readonly Choice[],
  held: readonly Choice[],
  wordsOf: (choice: Choice) => DeviceWords,
): readonly DeviceOption<Choice>[] {
  const all = [...offered];
  for (const each of held) if (!all.some((known) => isSameChoice(known, each))) all.push(each);
  return all.map((choice, i) => ({
    value: typeof choice === 'string' ? choice : `own-${i}`,
    choice,
    ...wordsOf(choice),
  }));
}
