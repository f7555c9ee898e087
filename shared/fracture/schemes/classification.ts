/** Every scheme's answer for one fracture, with its basis and source. Computed by classifyFracture.ts. */
import type { Estimate } from '../../quantities/estimate.ts';
import type { HeightIndices } from '../indices/heightIndices.ts';
import type { KyphosisMeasure, SagittalIndex } from '../indices/kyphosis.ts';
import type { DistributedAnswer, Scheme } from './answer.ts';
import type { AoAnswer } from './byFeature/aoSpine.ts';
import type { KummellAnswer } from './byFeature/kummell.ts';
import type { MagerlAnswer } from './byFeature/magerl.ts';
import type { OfScoreAnswer } from './byFeature/ofScore.ts';
import type { OfAnswer } from './byFeature/osteoporoticFracture.ts';
import type { EastellAnswer } from './byHeight/eastellMelton.ts';
import type { AreaGrade, GenantAnswer, ModifiedGrade } from './byHeight/genant.ts';
import type { McCloskeyAnswer } from './byHeight/mccloskeyKanis.ts';

export interface Classification {
  /** SQ-equivalent: computed from heights, while the original is a visual read. */
  readonly genant: Scheme<GenantAnswer>;
  readonly genantByArea: Scheme<AreaGrade>;
  readonly modifiedSq: Scheme<DistributedAnswer<ModifiedGrade>>;
  readonly eastellMelton: Scheme<EastellAnswer>;
  readonly mccloskeyKanis: Scheme<McCloskeyAnswer>;
  readonly of: Scheme<OfAnswer>;
  readonly ofScore: Scheme<OfScoreAnswer>;
  readonly aoSpine: Scheme<AoAnswer>;
  readonly magerl: Scheme<MagerlAnswer>;
  readonly kummell: Scheme<KummellAnswer>;
  readonly indices: FractureIndices;
}

export interface FractureIndices {
  readonly heights: Scheme<HeightIndices>;
  /** One measure per definition. */
  readonly kyphosis: Scheme<readonly KyphosisMeasure[]>;
  readonly sagittalIndex: Scheme<SagittalIndex>;
  readonly canalCompromisePercent: Scheme<Estimate>;
}
