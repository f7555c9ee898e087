/**
 * Pictures for paper: an off-screen root of its own, fixed size, light theme, best quality, so that the window does
 * not flicker and the print does not depend on it. Rendered and read in the same tick, while the buffer is valid.
 */
import { createRoot, type RootState, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { NeutralToneMapping, type OrthographicCamera } from 'three';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import { aimCamera, directionOf, EYE_DISTANCE_MM, fitZoom } from './cameras.ts';
import type { OverlayMarks } from './overlayMarks.ts';
import type { RenderQuality } from './renderQuality.ts';
import { Scene } from './Scene.tsx';
import { sectionThrough } from './sectionThrough.ts';
import { segmentExtent } from './segmentExtent.ts';
import type { Templates } from './useTemplates.ts';
import type { NamedView, Picture, Pictures, Section } from './viewportProps.ts';

interface CaptureInput {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly templates: Templates;
}

const PAPER_SIZE_PX = { width: 720, height: 900 };
/** On paper stands the plan with its cement. */
const PRINTED = { stage: 'cemented', shown: null, before: false } as const;
/** Pixels of the file to one of the window, so that a slide shows no steps. */
const VIEW_DENSITY = 2;

export function capturePictures(input: CaptureInput): Promise<Pictures> {
  const from =
    (view: NamedView): Shot['aim'] =>
    (camera) => {
      const { target, extent } = segmentExtent(input.derived);
      camera.zoom = fitZoom(extent, PAPER_SIZE_PX.width, PAPER_SIZE_PX.height);
      camera.updateProjectionMatrix();
      aimCamera(camera, target, directionOf(view));
    };
  const cut = sectionThrough('sagittal', input.document, input.derived);
  return offScreen(PAPER_SIZE_PX, 1, 'full', async (root) => ({
    posterior: await take(root, input, {
      ...PRINTED,
      section: null,
      aim: from('posterior'),
    }),
    left: await take(root, input, { ...PRINTED, section: null, aim: from('left') }),
    section: await take(root, input, { ...PRINTED, section: cut, aim: from('left') }),
  }));
}

/** What the window shows, seen by the same eye. */
export interface ViewedInput extends CaptureInput, Seen {}

/** What of the plan is drawn. */
interface Seen {
  readonly stage: Stage;
  readonly shown: ShownContents | null;
  readonly before: boolean;
  readonly section: Section | null;
}

export function capturePicture(
  { document, derived, templates, ...seen }: ViewedInput,
  eye: OrthographicCamera,
  sizePx: SizePx,
): Promise<Picture> {
  const aim = sameEye(eye, 1);
  return offScreen(sizePx, VIEW_DENSITY, 'full', (root) =>
    take(root, { document, derived, templates }, { ...seen, aim }),
  );
}

/** The window's own eye, and how it draws. */
export interface Eye {
  readonly camera: OrthographicCamera;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What this machine draws in good time: a film is hundreds of pictures. */
  readonly quality: RenderQuality;
}

/** The same eye for one picture after the other, until `use` wants no more; another size shows as much. */
export function drawEach(
  { document, derived, templates }: ViewedInput,
  { camera, widthPx, heightPx, quality }: Eye,
  sizePx: SizePx,
  shots: readonly Seen[],
  use: (drawn: Drawn, index: number) => Promise<boolean>,
): Promise<void> {
  const aim = sameEye(camera, Math.min(sizePx.width / widthPx, sizePx.height / heightPx));
  return offScreen(sizePx, 1, quality, async (root) => {
    for (const [i, shot] of shots.entries()) {
      const drawn = await draw(root, { document, derived, templates }, { ...shot, aim, quality });
      if (!(await use(drawn, i))) return;
    }
  });
}

function sameEye(eye: OrthographicCamera, zoom: number): Shot['aim'] {
  return (camera) => {
    camera.zoom = eye.zoom * zoom;
    camera.updateProjectionMatrix();
    camera.position.copy(eye.position);
    camera.quaternion.copy(eye.quaternion);
    camera.updateMatrixWorld();
  };
}

interface SizePx {
  readonly width: number;
  readonly height: number;
}

type Root = ReturnType<typeof createRoot>;

async function offScreen<T>(
  sizePx: SizePx,
  density: number,
  quality: RenderQuality,
  use: (root: Root) => Promise<T>,
): Promise<T> {
  const root = createRoot(window.document.createElement('canvas'));
  try {
    await root.configure({
      frameloop: 'never',
      orthographic: true,
      dpr: density,
      size: { ...sizePx, top: 0, left: 0 },
      camera: { position: [0, 0, EYE_DISTANCE_MM], near: 1, far: 2 * EYE_DISTANCE_MM },
      gl: { antialias: quality === 'full', alpha: true, stencil: true },
    });
    return await use(root);
  } finally {
    root.unmount();
  }
}

interface Shot extends Seen {
  /** The best where nothing is said. */
  readonly quality?: RenderQuality;
  readonly aim: (camera: OrthographicCamera) => void;
}

let shots = 0;

/** To be read before anything else is drawn: the buffer is valid until then. */
interface Drawn extends Omit<Picture, 'dataUrl'> {
  readonly canvas: HTMLCanvasElement;
}

async function take(root: Root, input: CaptureInput, shot: Shot): Promise<Picture> {
  const { canvas, ...picture } = await draw(root, input, shot);
  return { dataUrl: canvas.toDataURL('image/png'), ...picture };
}

async function draw(
  root: Root,
  input: CaptureInput,
  { aim, quality = 'full', ...seen }: Shot,
): Promise<Drawn> {
  let marks: OverlayMarks | undefined;
  shots += 1;
  const state = await new Promise<RootState>((resolve) => {
    root.render(
      <>
        <Scene
          {...input}
          {...seen}
          measuring={null}
          theme="light"
          quality={quality}
          still
          onPickLevel={() => {}}
          onFrame={(frame) => {
            marks = frame.marks;
          }}
          onLayerFailure={() => {}}
        />
        <Mounted key={shots} onMounted={resolve} />
      </>,
    );
  });
  const { gl, size } = state;
  gl.toneMapping = NeutralToneMapping;
  gl.localClippingEnabled = true;
  aim(state.camera as OrthographicCamera);
  state.advance(performance.now());
  if (!marks) throw new Error('the picture has no marks');
  return { canvas: gl.domElement, widthPx: size.width, heightPx: size.height, marks };
}

function Mounted({ onMounted }: { readonly onMounted: (state: RootState) => void }) {
  const get = useThree((state) => state.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per picture; the key makes it new.
  useEffect(() => onMounted(get()), []);
  return null;
}
