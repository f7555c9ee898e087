/**
 * Pictures for paper: an off-screen root of its own, fixed size, light theme, best quality, so that the window does
 * not flicker and the print does not depend on it. Rendered and read in the same tick, while the buffer is valid.
 */
import { createRoot, type RootState, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { NeutralToneMapping, type OrthographicCamera } from 'three';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { aimCamera, directionOf, EYE_DISTANCE_MM, fitZoom } from './cameras.ts';
import type { OverlayMarks } from './overlayMarks.ts';
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

const WIDTH_PX = 720;
const HEIGHT_PX = 900;

export async function capturePictures(input: CaptureInput): Promise<Pictures> {
  const canvas = window.document.createElement('canvas');
  const root = createRoot(canvas);
  try {
    await root.configure({
      frameloop: 'never',
      orthographic: true,
      dpr: 1,
      size: { width: WIDTH_PX, height: HEIGHT_PX, top: 0, left: 0 },
      camera: { position: [0, 0, EYE_DISTANCE_MM], near: 1, far: 2 * EYE_DISTANCE_MM },
      gl: { antialias: true, alpha: true, stencil: true },
    });
    return {
      posterior: await take('posterior', null),
      left: await take('left', null),
      section: await take('left', sectionThrough('sagittal', input.document, input.derived)),
    };
  } finally {
    root.unmount();
  }

  async function take(view: NamedView, section: Section | null): Promise<Picture> {
    let marks: OverlayMarks | undefined;
    const state = await new Promise<RootState>((resolve) => {
      root.render(
        <>
          <Scene
            {...input}
            stage="cemented"
            section={section}
            theme="light"
            quality="full"
            still
            onFrame={(frame) => {
              marks = frame.marks;
            }}
            onLayerFailure={() => {}}
          />
          <Mounted key={`${view}${section?.plane}`} onMounted={resolve} />
        </>,
      );
    });
    const { gl } = state;
    const camera = state.camera as OrthographicCamera;
    gl.toneMapping = NeutralToneMapping;
    gl.localClippingEnabled = true;
    const { target, extent } = segmentExtent(input.derived);
    camera.zoom = fitZoom(extent, WIDTH_PX, HEIGHT_PX);
    camera.updateProjectionMatrix();
    aimCamera(camera, target, directionOf(view));
    state.advance(performance.now());
    const dataUrl = gl.domElement.toDataURL('image/png');
    if (!marks) throw new Error('the picture has no marks');
    return { dataUrl, widthPx: WIDTH_PX, heightPx: HEIGHT_PX, marks };
  }
}

function Mounted({ onMounted }: { readonly onMounted: (state: RootState) => void }) {
  const get = useThree((state) => state.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per picture; the key makes it new.
  useEffect(() => onMounted(get()), []);
  return null;
}
