/** Everything drawn, as a function of the document, the stage and the section. Used by the window and by the pictures for paper. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { Level } from '../../shared/anatomy/levels.ts';
import { poseBodies } from '../../shared/anatomy/poseBodies.ts';
import type { Picked } from '../../shared/measure/pickSpot.ts';
import { type Spot, spotMm } from '../../shared/measure/spot.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { segmentShapes } from '../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import {
  drawnContents,
  type ShownContents,
  shownStandingMm,
} from '../viewModel/picture/drawnContents.ts';
import { treatedAmong } from '../viewModel/picture/pictured.ts';
import { BeforeGhost } from './BeforeGhost.tsx';
import { BodyContents } from './BodyContents.tsx';
import { Canal } from './Canal.tsx';
import type { Cut } from './CutFaces.tsx';
import { Discs } from './Discs.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { needledBody } from './endMarks.ts';
import { matrixOf, patientFromScene, SCENE_FROM_PATIENT_ROTATION_X } from './frames.ts';
import { type Layer, LayerBoundary } from './LayerBoundary.tsx';
import { Lights } from './Lights.tsx';
import { MarksReporter } from './MarksReporter.tsx';
import { clipMaterials, createMaterials, disposeMaterials, tintCement } from './materials.ts';
import { NeedleRing } from './NeedleRing.tsx';
import { Needles } from './Needles.tsx';
import { needleTipsMm } from './needleTips.ts';
import type { MarkedFrame } from './overlayMarks.ts';
import type { RenderQuality } from './renderQuality.ts';
import { SpotPicker } from './SpotPicker.tsx';
import { createCutPlane, setCutPlane } from './sectionCut.ts';
import { TargetOutline } from './TargetOutline.tsx';
import { useOwned } from './useOwned.ts';
import { useStageHeights } from './useStageHeights.ts';
import type { Templates } from './useTemplates.ts';
import { Vertebra } from './Vertebra.tsx';
import type { Section, Theme } from './viewportProps.ts';

interface PickedSpots {
  readonly spots: readonly Spot[];
  readonly onPick: (picked: Picked) => void;
}

interface SceneProps {
  readonly derived: Derived;
  readonly templates: Templates;
  readonly stage: Stage;
  /** Of no stage; null: the stage itself. */
  readonly shown: ShownContents | null;
  /** The spine as measured is drawn beside it. */
  readonly before: boolean;
  readonly section: Section | null;
  /** null: nothing is being measured. */
  readonly measuring: PickedSpots | null;
  readonly theme: Theme;
  readonly quality: RenderQuality;
  /** No movement between stages. */
  readonly still: boolean;
  readonly onPickLevel: (level: Level) => void;
  readonly onFrame: (frame: MarkedFrame) => void;
  readonly onLayerFailure: (layer: Layer) => void;
}

export function Scene(props: SceneProps) {
  const { derived, templates, stage, shown, section, measuring, theme, quality } = props;
  const invalidate = useThree((state) => state.invalidate);
  const { fracturedLevel, others } = derived;
  const shapes = segmentShapes(derived);
  // What the hand has put there does not move there by itself.
  const still = props.still || shown !== null;
  const standing = shownStandingMm(derived, stage, shown);
  const heightsMm = useStageHeights(standing, stage, still);
  const bodies = useMemo<readonly DrawnBody[]>(
    () =>
      poseBodies(shapes, fracturedLevel, heightsMm).map((body) => ({
        ...body,
        isFractured: body.shape.level === fracturedLevel,
        isTreated: others.some((other) => other.fracturedLevel === body.shape.level),
      })),
    [shapes, fracturedLevel, others, heightsMm],
  );

  const materials = useOwned(() => createMaterials(theme, quality), disposeMaterials, [
    theme,
    quality,
  ]);
  // One plane as long as the same kind of cut is moved: the materials that hold it stay.
  const kind = section?.plane;
  const plane = useMemo(() => (kind ? createCutPlane() : null), [kind]);
  const cut = useMemo<Cut | null>(
    () => (section && plane ? { section, plane } : null),
    [section, plane],
  );
  useMemo(() => clipMaterials(materials, plane), [materials, plane]);
  const { settingShare } = drawnContents(derived, stage, shown);
  useMemo(() => tintCement(materials, settingShare), [materials, settingShare]);
  useFrame(({ camera }) => {
    if (cut) setCutPlane(cut.plane, cut.section, patientFromScene(camera.position));
  });
  // Drawn on demand: whatever changed here asks for one frame.
  useEffect(() => invalidate());

  const treated = treatedAmong(derived, bodies, stage, shown);
  const insideOf = (body: DrawnBody) => treated.find((each) => each.body === body)?.contents.inside;
  const measured = measuring && {
    spotsMm: measuring.spots.flatMap((spot) => spotMm(spot, bodies) ?? []),
    tipsMm: treated.flatMap(({ body, derived: { plan }, contents: { needleShare } }) =>
      needleTipsMm(body, plan, needleShare),
    ),
  };
  // Not while the hand measures, nor along a needle, where the eye would follow what it moves.
  const atHand = treated.find(({ body }) => body.isFractured);
  const holdable = atHand?.contents.needleShare === 1 && !measuring && section?.plane !== 'needle';
  const [holdableBody, plan] = holdable && atHand ? [atHand.body, atHand.derived.plan] : [];
  const needled = useMemo(
    () => (holdableBody && plan ? needledBody(holdableBody, plan) : null),
    [holdableBody, plan],
  );
  const guard = (layer: Layer) => ({
    layer,
    input: derived,
    onFailure: props.onLayerFailure,
  });
  const drawing = { materials, cut };

  return (
    <>
      <Lights theme={theme} />
      <group rotation-x={SCENE_FROM_PATIENT_ROTATION_X}>
        <LayerBoundary {...guard('bone')}>
          {bodies.map((body, index) => {
            const { shape, pose, isFractured, isTreated } = body;
            const drawn = templates.get(shape.level);
            return (
              drawn && (
                <Vertebra
                  key={shape.level}
                  drawn={drawn}
                  shape={shape}
                  heightsMm={body.heightsMm}
                  matrix={matrixOf(pose)}
                  role={isFractured ? 'fractured' : isTreated ? 'treated' : 'neighbour'}
                  ghost={insideOf(body) === true && !section}
                  index={index}
                  {...drawing}
                />
              )
            );
          })}
        </LayerBoundary>
        <LayerBoundary {...guard('discs')}>
          <Discs bodies={bodies} {...drawing} />
        </LayerBoundary>
        <LayerBoundary {...guard('canal')}>
          <Canal bodies={bodies} {...drawing} />
        </LayerBoundary>
        <LayerBoundary {...guard('needles')}>
          {treated.map(
            ({ body, derived: { plan }, contents: { needleShare } }) =>
              needleShare > 0 && (
                <Needles
                  key={body.shape.level}
                  body={body}
                  plan={plan}
                  insertedShare={needleShare}
                  index={bodies.indexOf(body)}
                  {...drawing}
                />
              ),
          )}
        </LayerBoundary>
        <LayerBoundary {...guard('fillings')}>
          {treated.map((level) => (
            <BodyContents
              key={level.body.shape.level}
              {...level}
              index={bodies.indexOf(level.body)}
              {...drawing}
            />
          ))}
        </LayerBoundary>
        {props.before && stage !== 'before' && (
          <LayerBoundary {...guard('before')}>
            <BeforeGhost derived={derived} materials={materials} />
          </LayerBoundary>
        )}
        <LayerBoundary {...guard('target')}>
          {treated.map(({ body }) => (
            <TargetOutline key={body.shape.level} body={body} materials={materials} />
          ))}
        </LayerBoundary>
      </group>
      {section?.plane === 'needle' && (
        <group rotation-x={SCENE_FROM_PATIENT_ROTATION_X}>
          <LayerBoundary {...guard('needles')}>
            <NeedleRing section={section} materials={materials} />
          </LayerBoundary>
        </group>
      )}
      <LayerBoundary {...guard('marks')}>
        <MarksReporter
          levels={bodies.map(({ shape, pose, isFractured, isTreated }) => ({
            level: shape.level,
            fractured: isFractured,
            treated: isTreated,
            centreMm: pose.translationMm,
          }))}
          measured={measured}
          needled={needled}
          onFrame={props.onFrame}
        />
      </LayerBoundary>
      {measuring ? (
        <SpotPicker
          bodies={bodies}
          templates={templates}
          section={section}
          onPick={measuring.onPick}
        />
      ) : (
        others.length > 0 && (
          <SpotPicker
            bodies={bodies}
            templates={templates}
            section={section}
            onPick={(picked) => {
              if (picked.kind !== 'spot') return;
              const { level } = picked.spot;
              if (treated.some(({ body }) => body.shape.level === level && !body.isFractured))
                props.onPickLevel(level);
            }}
          />
        )
      )}
    </>
  );
}
