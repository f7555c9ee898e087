/** Where the C-arm stands and what its beam was used for: a way of looking, never saved with the case. */
import { createStore } from 'zustand/vanilla';
import type { ArmAngles, Collimation } from '../../shared/fluoroscopy/carm/cArm.ts';
import type { EndplateChoice } from '../../shared/fluoroscopy/carm/namedViews.ts';
import { DETECTOR_MM } from '../../shared/fluoroscopy/constants.ts';
import {
  countBeam,
  countShot,
  type Exposure,
  NO_EXPOSURE,
} from '../../shared/fluoroscopy/exposure.ts';
import { quantity } from '../../shared/quantities/table.ts';
import type { Shot } from '../fluoroscopy/shot.ts';

/** Two pictures of one plan. */
export const FLUOROSCOPY_VIEWS = ['ap', 'lateral'] as const;
export type FluoroscopyView = (typeof FLUOROSCOPY_VIEWS)[number];

/** Free: the pictures follow and nothing is counted. Live: they follow and seconds are. Held: the last shot stays. */
export const BEAM_MODES = ['free', 'live', 'held'] as const;
export type BeamMode = (typeof BEAM_MODES)[number];

export type DetectorSize = keyof typeof DETECTOR_MM;

/** How far the table has carried the patient. */
export interface TableShift {
  /** Towards the head. */
  readonly alongMm: number;
  /** Towards the patient's right. */
  readonly acrossMm: number;
}

export interface FluoroscopyState {
  /** The picture that the sliders move. */
  readonly chosen: FluoroscopyView;
  /** null: nobody moved the arm yet, it shows the true view. */
  readonly angles: Readonly<Record<FluoroscopyView, ArmAngles | null>>;
  readonly endplates: EndplateChoice;
  readonly magnification: number;
  readonly detector: DetectorSize;
  readonly collimation: Collimation;
  readonly table: TableShift;
  readonly inverted: boolean;
  readonly beam: BeamMode;
  /** The last shot: it stays while another picture is looked at. */
  readonly held: Shot | null;
  readonly exposure: Exposure;
}

const START: FluoroscopyState = {
  chosen: 'ap',
  angles: { ap: null, lateral: null },
  endplates: 'both',
  magnification: quantity('magnification').start,
  detector: 'small',
  collimation: { widthMm: DETECTOR_MM.small.value, heightMm: DETECTOR_MM.small.value },
  table: { alongMm: 0, acrossMm: 0 },
  inverted: false,
  beam: 'free',
  held: null,
  exposure: NO_EXPOSURE,
};

export const fluoroscopyStore = createStore<FluoroscopyState>()(() => START);

export function resetFluoroscopy(): void {
  fluoroscopyStore.setState(START);
}

export function moveArm(view: FluoroscopyView, angles: ArmAngles): void {
  fluoroscopyStore.setState((state) => ({ angles: { ...state.angles, [view]: angles } }));
}

/** The shutters open to the whole of another detector. */
export function changeDetector(detector: DetectorSize): void {
  const { value } = DETECTOR_MM[detector];
  fluoroscopyStore.setState({ detector, collimation: { widthMm: value, heightMm: value } });
}

export function holdShot(held: Shot): void {
  fluoroscopyStore.setState({ held });
}

export function takeShot(): void {
  fluoroscopyStore.setState(({ exposure }) => ({ exposure: countShot(exposure) }));
}

export function beamOn(seconds: number): void {
  fluoroscopyStore.setState(({ exposure }) => ({ exposure: countBeam(exposure, seconds) }));
}
