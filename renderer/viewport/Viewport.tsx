/** The 3D viewport: one canvas for the life of the window, what is written over it, and what is said when it cannot draw. */
import { Canvas, type RootState } from '@react-three/fiber';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { NeutralToneMapping, type OrthographicCamera } from 'three';
import { isStillThere, type Spot } from '../../shared/measure/spot.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { identityLines, pictureLines } from '../viewModel/identity.ts';
import { CameraRig } from './CameraRig.tsx';
import { EYE_DISTANCE_MM } from './cameras.ts';
import { capturePicture, capturePictures } from './capture.tsx';
import { makeFilm } from './film/makeFilm.ts';
import { nextGraphicsState, RESTORE_WAIT_MS } from './graphicsState.ts';
import type { Layer } from './LayerBoundary.tsx';
import { createFrameStore, LiveOverlay } from './LiveOverlay.tsx';
import type { MarkedFrame } from './overlayMarks.ts';
import { pictureToPng } from './pictureToPng.ts';
import { probeQuality } from './renderQuality.ts';
import { Scene } from './Scene.tsx';
import { useSegmentExtent } from './segmentExtent.ts';
import { useSight } from './sight.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { useTemplates } from './useTemplates.ts';
import { ViewportMessage } from './ViewportMessage.tsx';
import type { ViewportHandle, ViewportProps } from './viewportProps.ts';
import './viewport.css';

interface FailedLayers {
  /** Of this picture and no later one. */
  readonly derived: Derived;
  readonly layers: readonly Layer[];
}

export function Viewport(props: ViewportProps) {
  const { document, derived, stage, shown, before, namedView, section, theme } = props;
  const { caption, measuring, onTurn, onPick, onSpotsLost, onReady } = props;
  const [quality, setQuality] = useState(probeQuality);
  const [graphics, send] = useReducer(nextGraphicsState, {
    kind: quality ? 'drawing' : 'unavailable',
    canvas: 0,
  });
  const levels = derived.shapes.map((shape) => shape.level);
  const { templates, failure } = useTemplates(levels, derived.fracturedLevel, props.packTemplates);
  const loaded = levels.filter((level) => templates.has(level)).length;
  const complete = loaded === levels.length;
  const framing = useSegmentExtent(derived);
  const sight = useSight(namedView, framing, section);
  const still = useReducedMotion();
  const [frameStore] = useState(createFrameStore);
  const [failed, setFailed] = useState<FailedLayers>({ derived, layers: [] });
  const state = useRef<RootState>(null);

  const onLayerFailure = useCallback(
    (layer: Layer) =>
      setFailed((known) => ({
        derived,
        layers: known.derived === derived ? [...known.layers, layer] : [layer],
      })),
    [derived],
  );
  const onFrame = useCallback((frame: MarkedFrame) => frameStore.setState({ frame }), [frameStore]);

  useEffect(() => {
    const there = (spot: Spot) =>
      isStillThere(spot, levels, (level) => templates.get(level)?.template);
    if (measuring && !measuring.spots.every(there)) onSpotsLost();
  });

  useEffect(() => {
    if (graphics.kind !== 'waiting') return;
    const timer = setTimeout(() => send('waitedTooLong'), RESTORE_WAIT_MS);
    return () => clearTimeout(timer);
  }, [graphics.kind]);

  // What the handle reads when it is called, not when it was made.
  const latest = useRef({ document, derived, templates, stage, shown, before, section, caption });
  useEffect(() => {
    latest.current = { document, derived, templates, stage, shown, before, section, caption };
  });
  const handle = useMemo<ViewportHandle>(
    () => ({
      capturePictures: () => capturePictures(latest.current),
      captureView: async (foot) => {
        const live = state.current;
        if (!live?.gl.domElement.isConnected) return null;
        const { clientWidth: width, clientHeight: height } = live.gl.domElement;
        const seen = latest.current;
        const eye = live.camera as OrthographicCamera;
        const picture = await capturePicture(seen, eye, { width, height });
        return pictureToPng(picture, pictureLines(seen.document, seen.caption), foot);
      },
      captureFilm: async (asked, onProgress, signal) => {
        const live = state.current;
        if (!live?.gl.domElement.isConnected || !quality) return { kind: 'noPicture' };
        const { clientWidth: widthPx, clientHeight: heightPx } = live.gl.domElement;
        const camera = (live.camera as OrthographicCamera).clone();
        const eye = { camera, widthPx, heightPx, quality };
        return makeFilm(latest.current, eye, asked, onProgress, signal);
      },
    }),
    [quality],
  );
  useEffect(() => {
    if (complete && graphics.kind === 'drawing') onReady?.(handle);
  }, [complete, graphics.kind, handle, onReady]);

  return (
    <section
      className="viewport"
      data-theme={theme}
      data-testid="viewport"
      data-measuring={measuring !== null}
      data-drawn={complete && graphics.kind === 'drawing'}
      aria-label={text('viewport.name')}
    >
      {quality && graphics.kind !== 'unavailable' && (
        <Canvas
          key={graphics.canvas}
          orthographic
          frameloop={props.hidden ? 'never' : 'demand'}
          dpr={quality === 'full' ? [1, 2] : 1}
          camera={{ position: [0, 0, EYE_DISTANCE_MM], near: 1, far: 2 * EYE_DISTANCE_MM, zoom: 3 }}
          gl={{
            antialias: quality === 'full',
            alpha: true,
            stencil: true,
            powerPreference: 'high-performance',
          }}
          onCreated={(created) => {
            state.current = created;
            created.gl.toneMapping = NeutralToneMapping;
            created.gl.localClippingEnabled = true;
            watchContext(created, send);
          }}
        >
          <CameraRig
            sight={sight}
            turned={namedView === null}
            still={still}
            eye={props.eye}
            onTurn={onTurn}
            onEye={props.onEye}
          />
          <Scene
            derived={derived}
            templates={templates}
            stage={stage}
            shown={shown}
            before={before}
            section={section}
            measuring={measuring && { spots: measuring.spots, onPick }}
            theme={theme}
            quality={quality}
            still={still}
            onPickLevel={props.onPickLevel}
            onFrame={onFrame}
            onLayerFailure={onLayerFailure}
          />
        </Canvas>
      )}
      {graphics.kind === 'unavailable' && !props.hidden && (
        <div className="viewport-instead">{props.instead}</div>
      )}
      {graphics.kind === 'drawing' && (
        <LiveOverlay
          store={frameStore}
          identity={identityLines(document)}
          measure={measuring?.measure ?? null}
          derived={derived}
          stage={stage}
          shown={shown}
        />
      )}
      <ViewportMessage
        graphics={graphics.kind}
        failure={failure}
        progress={complete ? null : { loaded, total: levels.length }}
        failedLayers={failed.derived === derived ? failed.layers : []}
        onRetry={() => {
          const found = probeQuality();
          setQuality(found);
          send(found ? 'retry' : 'missing');
        }}
      />
    </section>
  );
}

/** three rebuilds its own state on restore, and every buffer is refilled from our arrays: nothing lives on the card alone. */
function watchContext(state: RootState, send: (event: 'lost' | 'restored') => void): void {
  const canvas = state.gl.domElement;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    // A canvas that is being thrown away loses its context too; that is no fault.
    if (canvas.isConnected) send('lost');
  });
  canvas.addEventListener('webglcontextrestored', () => {
    send('restored');
    state.invalidate();
  });
}
