/** What stands over a drawing, in pixels of its pane: sides at its edges, names of levels, the scale bar. The same on every face. */
import type { Level } from '../anatomy/levels.ts';
import type { Outline, PaneDrawing } from './outline.ts';
import { HEAD_LINE, type PaneFrame } from './paneFrame.ts';
import type { DirectionLetter, EdgeLetters } from './view.ts';

export interface EdgeMark {
  readonly edge: keyof EdgeLetters;
  readonly letter: DirectionLetter;
  readonly x: number;
  readonly y: number;
}

export interface LevelMark {
  readonly level: Level;
  readonly className: string;
  readonly x: number;
  readonly y: number;
}

export interface PaneMarks {
  readonly edges: readonly EdgeMark[];
  readonly levels: readonly LevelMark[];
  readonly scale: {
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly lengthMm: number;
  };
  /** Where the lines at the top are written. */
  readonly headX: number;
  readonly headY: (line: number) => number;
}

export function paneMarks(drawing: PaneDrawing, frame: PaneFrame): PaneMarks {
  const { widthPx, heightPx, textPx, scaleBarMm, pxPerMm, headLines } = frame;
  const { left, right, top, bottom } = drawing.edges;
  // Left and right stand in the corners, as on a film: clear of the names of the levels.
  const topY = textPx * (headLines * HEAD_LINE + 0.9);
  const middleX = (frame.x(drawing.bounds.left) + frame.x(drawing.bounds.right)) / 2;
  const [barRight, barY] = [widthPx - textPx * 0.8, heightPx - textPx * 0.6];
  const [barPx, tick] = [scaleBarMm * pxPerMm, textPx * 0.3];
  return {
    edges: [
      { edge: 'left', letter: left, x: textPx * 0.9, y: topY },
      { edge: 'right', letter: right, x: widthPx - textPx * 0.9, y: topY },
      { edge: 'top', letter: top, x: middleX, y: topY },
      { edge: 'bottom', letter: bottom, x: middleX, y: heightPx - textPx * 0.8 },
    ],
    levels: drawing.levels.map(({ level, fractured, treated, at }) => ({
      level,
      className: `drawing-level${levelClass(fractured, treated)}`,
      x: textPx * 0.5,
      y: frame.y(at.v),
    })),
    scale: {
      path: `M${barRight - barPx},${barY - tick}v${tick}h${barPx}v${-tick}`,
      x: barRight - barPx / 2,
      y: barY - textPx * 0.6,
      lengthMm: scaleBarMm,
    },
    headX: textPx / 2,
    headY: (line) => textPx * (1 + HEAD_LINE * line),
  };
}

/** By which a style sheet knows what an outline means. */
export function outlineClass({ kind, fractured, treated, planned }: Outline): string {
  return `outline-${kind}${levelClass(fractured, treated)}${planned ? ' is-planned' : ''}`;
}

function levelClass(fractured: boolean, treated: boolean): string {
  return fractured ? ' is-fractured' : treated ? ' is-treated' : '';
}
