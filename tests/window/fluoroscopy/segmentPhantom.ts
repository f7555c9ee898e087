/** Three vertebrae, cannulas and balloons in a trunk, as the window shows them: something to look through. */
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import { buildVertebraTemplate } from '../../../shared/anatomy/vertebraTemplate.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { AttenuatingSurface } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { boneShell, boneSurfaces } from '../../../shared/fluoroscopy/matter/boneSurfaces.ts';
import { cannulaSurfaces, fillingSurface } from '../../../shared/fluoroscopy/matter/instruments.ts';
import { trunkSurface } from '../../../shared/fluoroscopy/matter/trunkSurface.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { buildBalloonMesh } from '../../../shared/simulation/balloon/balloonShape.ts';

const LEVELS = ['T12', 'L1', 'L2'] as const;
const WEDGE = { anterior: 17, middle: 16, posterior: 24 };

/** The plan has a needle on the left alone, so that left and right differ. */
export function segmentPhantom(): { surfaces: readonly AttenuatingSurface[]; body: PosedBody } {
  const shapes = LEVELS.map((level) =>
    shapeVertebra({
      level,
      sex: null,
      statureMm: null,
      heightsMm: level === 'L1' ? WEDGE : null,
      intactHeightsMm: null,
      endplateDepthMm: null,
      endplateWidthMm: null,
    }),
  );
  const poses = poseSegment(shapes, 'L1', WEDGE);
  const bodies = shapes.flatMap((shape): PosedBody[] => {
    const pose = poses[shape.level];
    return pose ? [{ shape, heightsMm: shape.heightsMm, pose }] : [];
  });
  const body = bodies.find(({ shape }) => shape.level === 'L1');
  if (!body) throw new Error('L1 is part of the phantom');
  const { plan } = createDocument({ level: 'L1', title: 'Phantom', planId: 'KP-1' });
  const balloon = buildBalloonMesh({
    shape: body.shape,
    heightsMm: WEDGE,
    plan,
    side: 'left',
    volumePerSideMl: 1.5,
  });
  return {
    body,
    surfaces: [
      ...bodies.flatMap(({ shape, heightsMm, pose }) =>
        boneSurfaces(boneShell(buildVertebraTemplate(shape.level), shape, heightsMm), pose),
      ),
      ...cannulaSurfaces(planTrajectory(body.shape, plan, 'left'), plan, body),
      fillingSurface('balloon', balloon, body),
      trunkSurface(),
    ],
  };
}
