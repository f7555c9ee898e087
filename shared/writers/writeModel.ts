/** A plan at one stage as the bytes of a file: solids assembled once, written in the format asked for. */
import type { Level } from '../anatomy/levels.ts';
import type { VertebraTemplate } from '../anatomy/vertebraTemplate.ts';
import { ok, type Result } from '../base/result.ts';
import type { KyphoDocument } from '../document/document.ts';
import { derive } from '../pipeline/derive.ts';
import { entrySides } from '../plan/plan.ts';
import type { UnavailableReason } from '../quantities/estimate.ts';
import type { Phase } from '../simulation/phase.ts';
import type { ModelFormat } from './formats.ts';
import { writeGlb } from './meshes/glb.ts';
import { writeObj } from './meshes/obj.ts';
import { writeStl } from './meshes/stl.ts';
import { provenanceOf } from './provenance.ts';
import { slicerBundle } from './slicer/bundle.ts';
import { needleLine } from './slicer/markups.ts';
import { assembleSolids, standingBodies } from './solids/assembleSolids.ts';

export interface ModelExport {
  readonly document: KyphoDocument;
  readonly format: ModelFormat;
  readonly stage: Phase;
  readonly words: ModelWords;
}

/** Words that go into files, from whoever has them. */
export interface ModelWords {
  readonly notice: string;
  /** Of a bundle for 3D Slicer. */
  readonly readme: string;
}

/** What the bytes are made of while they are made. */
export interface Making {
  readonly templateOf: (level: Level) => VertebraTemplate;
  readonly onVertebra: (done: number, total: number) => void;
}

/** Refused only where the stage needs a run and there is none. */
export function writeModel(
  { document, format, stage, words }: ModelExport,
  making: Making,
): Result<Uint8Array, UnavailableReason> {
  const { plan } = document;
  const derived = derive(document);
  const solids = assembleSolids({ derived, stage, ...making });
  if (!solids.ok) return solids;
  const provenance = provenanceOf(document, words.notice);
  const surfaces = solids.value.map(({ surface }) => surface);
  switch (format) {
    case 'stl':
      return ok(writeStl(surfaces, `PLAN=${plan.planId}`));
    case 'obj':
      return ok(writeObj(solids.value, provenance));
    case 'glb':
      return ok(writeGlb(solids.value, { ...provenance, stage }));
    case 'slicer': {
      const standing = standingBodies({ derived, stage });
      if (!standing.ok) return standing;
      const lines = standing.value.treated.flatMap(({ body, derived: { plan: own } }) =>
        entrySides(own.approach).map((side) => needleLine(body, own, side)),
      );
      return ok(slicerBundle(solids.value, lines, provenance, words.readme));
    }
  }
}
