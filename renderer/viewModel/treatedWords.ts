/** Which levels are treated beside the one at hand, and whether they are in the picture. */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';

/** Sentences for below the 3D picture. */
export function othersNote({ fracturedLevel, others, shapes }: Derived): readonly string[] {
  const levels = others.map((other) => other.fracturedLevel);
  const inPicture = (level: Level) => shapes.some((shape) => shape.level === level);
  const drawn = levels.filter(inPicture);
  const beyond = levels.filter((level) => !inPicture(level));
  return [
    text('plans.atHand', { level: fracturedLevel }),
    ...(drawn.length > 0 ? [text('plans.alsoDrawn', { levels: drawn.join(', ') })] : []),
    ...(beyond.length > 0 ? [beyondWords(beyond)] : []),
  ];
}

export function beyondWords(levels: readonly Level[]): string {
  return text('plans.beyond', { levels: levels.join(', ') });
}
