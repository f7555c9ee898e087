/** Fluoroscopy of the current plan: an AP and a lateral picture of the same moment, and the C-arm that takes them. */
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { type CArm, shiftTable } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { trueAp, trueLateral } from '../../../shared/fluoroscopy/carm/namedViews.ts';
import { DETECTOR_MM, SOURCE_DETECTOR_MM } from '../../../shared/fluoroscopy/constants.ts';
import { point } from '../../../shared/math/frames.ts';
import { vec3 } from '../../../shared/math/vec3.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { type StagedBodies, stagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { PictureWords } from '../../stage/PictureWords.tsx';
import {
  FLUOROSCOPY_VIEWS,
  type FluoroscopyState,
  type FluoroscopyView,
  fluoroscopyStore,
  holdShot,
} from '../../state/fluoroscopyStore.ts';
import { text } from '../../text/text.ts';
import { stageName } from '../../viewModel/stageWords.ts';
import { type Templates, useTemplates } from '../../viewport/useTemplates.ts';
import type { Shot } from '../shot.ts';
import { useDrawnPair } from '../useDrawnPair.ts';
import { usePictureMaker } from '../usePictureMaker.ts';
import { createBoneMaker, xrayMatter } from '../xrayScene.ts';
import { ArmSliders } from './ArmSliders.tsx';
import { BeamBar } from './BeamBar.tsx';
import { FluoroscopyMessage } from './FluoroscopyMessage.tsx';
import { FluoroscopyPicture } from './FluoroscopyPicture.tsx';
import { NamedViews } from './NamedViews.tsx';

interface FluoroscopyPanelProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly stage: Stage;
  readonly packTemplates: Templates;
}

/** Middle of the fractured body as measured: the origin of the patient frame, whatever the stage. */
const AIM = point<'patient'>(0, 0, 0);

export function FluoroscopyPanel({
  document,
  derived,
  stage,
  packTemplates,
}: FluoroscopyPanelProps) {
  const {
    chosen,
    angles,
    endplates,
    magnification,
    detector,
    collimation,
    table,
    inverted,
    beam,
    held,
  } = useStore(fluoroscopyStore);
  const making = usePictureMaker();
  const levels = derived.shapes.map(({ level }) => level);
  const loading = useTemplates(levels, derived.fracturedLevel, packTemplates);
  const { templates } = loading;

  const bodies = useMemo(() => stagedBodies(derived, stage), [derived, stage]);
  const [bonesOf] = useState(createBoneMaker);
  const surfaces = useMemo(
    () => [
      ...bodies.all.flatMap((body) => bonesOf(body, templates)),
      ...xrayMatter([{ body: bodies.fractured, derived, stage }, ...bodies.others]),
    ],
    [bodies, bonesOf, templates, derived, stage],
  );
  const { sidePx } = making.maker;
  const arms = useMemo(
    () =>
      armsOf({ angles, endplates, magnification, detector, collimation, table }, bodies, sidePx),
    [angles, endplates, magnification, detector, collimation, table, bodies, sidePx],
  );

  const now = useMemo<Shot>(
    () => ({ surfaces, arms, bodies, derived, stage }),
    [surfaces, arms, bodies, derived, stage],
  );
  const shown = (beam === 'held' && held) || now;
  const canvases = {
    ap: useRef<HTMLCanvasElement>(null),
    lateral: useRef<HTMLCanvasElement>(null),
  };
  const [keptCanvases] = useState(canvases);
  useDrawnPair(making, shown, keptCanvases, inverted, beam === 'live');

  return (
    <section className="xray" aria-label={text('fluoroscopy.name')} data-testid="fluoroscopy">
      <div className="xray-pair">
        {FLUOROSCOPY_VIEWS.map((view) => (
          <FluoroscopyPicture
            key={view}
            view={view}
            chosen={view === chosen}
            arm={shown.arms[view]}
            bodies={shown.bodies}
            canvas={keptCanvases[view]}
          />
        ))}
        <FluoroscopyMessage making={making} loading={loading} total={levels.length} />
      </div>
      <PictureWords
        document={document}
        derived={shown.derived}
        stage={shown.stage}
        shown={null}
        seen={[stageName(shown.stage, shown.derived.plan.procedure), text('fluoroscopy.synthetic')]}
      />
      <NamedViews arms={arms} body={bodies.fractured} plan={document.plan} />
      <ArmSliders arms={arms} />
      <BeamBar onShot={() => holdShot(now)} />
    </section>
  );
}

type Setting = Pick<
  FluoroscopyState,
  'angles' | 'endplates' | 'magnification' | 'detector' | 'collimation' | 'table'
>;

function armsOf(
  { angles, endplates, magnification, detector, collimation, table }: Setting,
  { fractured }: StagedBodies,
  detectorPx: number,
): Readonly<Record<FluoroscopyView, CArm>> {
  const fixed = {
    sourceDetectorMm: SOURCE_DETECTOR_MM.value,
    sourceObjectMm: SOURCE_DETECTOR_MM.value / magnification,
    detectorMm: DETECTOR_MM[detector].value,
    detectorPx,
    collimation,
    centre: shiftTable(AIM, vec3(table.acrossMm, 0, table.alongMm)),
  };
  return {
    ap: { ...fixed, ...(angles.ap ?? trueAp(fixed, fractured, endplates)) },
    lateral: { ...fixed, ...(angles.lateral ?? trueLateral(fixed, fractured, endplates)) },
  };
}
