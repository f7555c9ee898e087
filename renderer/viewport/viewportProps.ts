/** What the window tells the viewport, and what the viewport gives back. Plain data: no three, no DOM. */
import type { ReactNode } from 'react';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Vec3 } from '../../shared/math/vec3.ts';
import type { Picked } from '../../shared/measure/pickSpot.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { Measuring } from '../state/viewStore.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import type { FilmAsked, FilmOutcome } from './film/filmAsked.ts';
import type { OverlayMarks } from './overlayMarks.ts';
import type { Templates } from './useTemplates.ts';

/** Where the eye is: 'posterior' is the home view, as the surgeon sees the prone patient (patient left on the left). */
export const NAMED_VIEWS = ['posterior', 'anterior', 'left', 'right', 'superior'] as const;
export type NamedView = (typeof NAMED_VIEWS)[number];

export const SECTION_PLANES = ['sagittal', 'coronal', 'axial'] as const;
export type SectionPlane = (typeof SECTION_PLANES)[number];

/** Across which axis of the patient frame. */
export const SECTION_AXIS = { sagittal: 'x', coronal: 'y', axial: 'z' } as const;

/** A cut through everything; the half towards the eye is taken away. */
export type Section = LevelSection | NeedleSection;

export interface LevelSection {
  readonly plane: SectionPlane;
  /** From the origin of the patient frame, along patient right, anterior or cranial. */
  readonly offsetMm: number;
}

/** Across a needle, at one place of its way. */
export interface NeedleSection {
  readonly plane: 'needle';
  /** On the axis of the needle; patient frame. */
  readonly pointMm: Vec3;
  /** Unit vector from entry to target. */
  readonly direction: Vec3;
  readonly radiusMm: number;
}

/** Where the eye is, by name; 'needle' looks along the one that the section goes across. */
export type ViewName = NamedView | 'needle';

/** Where the eye was put by hand, in the frame of the scene. */
export interface Eye {
  /** From cranial. */
  readonly polarRad: number;
  /** From posterior towards patient right. */
  readonly azimuthRad: number;
  /** What it looks at. */
  readonly targetMm: Vec3;
  readonly zoomPxPerMm: number;
}

export type Theme = 'light' | 'dark';

export interface ViewportProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly stage: Stage;
  /** Of no stage: a moment on the timeline, or the way of a needle. null: the stage itself. */
  readonly shown: ShownContents | null;
  /** What a picture that leaves the window says it shows. */
  readonly caption: string;
  /** The spine as measured is drawn beside it. */
  readonly before: boolean;
  /** null after the user has turned the scene by hand. */
  readonly namedView: ViewName | null;
  /** Where it was put by hand before; looked at when a picture is made. */
  readonly eye: Eye | null;
  /** null: nothing is cut. */
  readonly section: Section | null;
  /** null: nothing is being measured. */
  readonly measuring: Measuring | null;
  readonly theme: Theme;
  /** Bones of an anatomy pack, drawn instead of ours; empty without one. */
  readonly packTemplates: Templates;
  /** Something else stands before it: nothing is drawn until it is seen again. */
  readonly hidden: boolean;
  /** Shown where no 3D picture can be drawn. */
  readonly instead: ReactNode;
  /** The user turns the scene by hand: answer with `namedView: null`, so that a named view can be asked for again. */
  readonly onTurn: () => void;
  /** The eye was put somewhere by hand; null: it goes where its view is named. */
  readonly onEye: (eye: Eye | null) => void;
  /** A click while something is being measured. */
  readonly onPick: (picked: Picked) => void;
  /** A measured point has lost the bone it was picked on. */
  readonly onSpotsLost: () => void;
  /** A click on another treated vertebra while nothing is being measured. */
  readonly onPickLevel: (level: Level) => void;
  /** Called when the first complete picture is on the screen, and again after the graphics were lost and rebuilt. */
  readonly onReady?: (handle: ViewportHandle) => void;
}

export interface ViewportHandle {
  /** Pictures of the current document for paper: fixed size, light, off-screen. */
  capturePictures(): Promise<Pictures>;
  /** The window's own picture with its marks drawn in, on white, as a PNG file; `foot` is written below. null: nothing is drawn. */
  captureView(foot: readonly string[]): Promise<Uint8Array | null>;
  /** A film seen by the window's own eye. */
  captureFilm(
    asked: FilmAsked,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<FilmOutcome>;
}

/** A picture with everything that is written over it, kept as text so that it prints sharply. */
export interface Picture {
  readonly dataUrl: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marks: OverlayMarks;
}

export interface Pictures {
  readonly posterior: Picture;
  readonly left: Picture;
  readonly section: Picture;
}
