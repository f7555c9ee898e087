/**
 * A picture with its marks as one image file: sides, levels, scale bar and identity are drawn into it, so that they
 * cannot get lost. Words stand above and below the picture, never on it. On white, in the colours of the light theme.
 */
import { text } from '../text/text.ts';
import { canvasToPng } from './canvasToPng.ts';
import { BAR_INSET_PX, edgePoint, IDENTITY_INSET_PX } from './overlayLayout.ts';
import { EDGES, type LevelMark, type ScaleBar } from './overlayMarks.ts';
import type { Picture } from './viewportProps.ts';

const LABEL_PX = { width: 38, height: 22 };
const LINE_PX = 19;
/** From the edge of the file to the middle of the line beside it. */
const OUTER_LINE_PX = 22;
const HALO_PX = 3;
const FRACTURE_TINT = 0.35;
const TREATED_DASHES_PX = [4, 2.5];

/** Pixels that lines of words take above or below the picture. */
export function wordsHeightPx(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : OUTER_LINE_PX + lines.length * LINE_PX;
}

/** `identity` stands at the top, the most important first; `foot` at the bottom. */
export async function pictureToPng(
  picture: Picture,
  identity: readonly string[],
  foot: readonly string[],
): Promise<Uint8Array> {
  const image = new Image();
  image.src = picture.dataUrl;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  const wordsPx = wordsHeightPx(identity) + wordsHeightPx(foot);
  canvas.height = image.naturalHeight + (wordsPx * image.naturalHeight) / picture.heightPx;
  drawMarked(canvas, image, picture, identity, foot);
  return canvasToPng(canvas);
}

/** The same onto a canvas that has the size of the file: of the picture with its words. */
export function drawMarked(
  canvas: HTMLCanvasElement,
  image: CanvasImageSource,
  { widthPx, heightPx, marks }: Omit<Picture, 'dataUrl'>,
  identity: readonly string[],
  foot: readonly string[],
): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to draw marks on');
  const pen = createPen(context);
  const topPx = wordsHeightPx(identity);
  const wholePx = topPx + heightPx + wordsHeightPx(foot);
  context.setTransform(canvas.width / widthPx, 0, 0, canvas.height / wholePx, 0, 0);
  context.fillStyle = pen.colours.paper;
  context.fillRect(0, 0, widthPx, wholePx);
  const writeLine = (line: string, y: number, lettering: Lettering) =>
    pen.write(line, IDENTITY_INSET_PX, y, { ...lettering, align: 'left' });
  identity.forEach((line, i) => {
    const weight = i === 0 ? 700 : 500;
    writeLine(line, OUTER_LINE_PX + i * LINE_PX, { sizePx: 13, weight });
  });
  foot.toReversed().forEach((line, i) => {
    writeLine(line, wholePx - OUTER_LINE_PX - i * LINE_PX, { sizePx: 12, weight: 500 });
  });

  context.translate(0, topPx);
  context.drawImage(image, 0, 0, widthPx, heightPx);
  for (const edge of EDGES) {
    const letters = marks.edges[edge].map((d) => text(`viewport.directions.${d}`)).join('');
    const { x, y } = edgePoint(edge, widthPx, heightPx);
    pen.write(letters, x, y, { sizePx: 17, weight: 650 });
  }
  for (const mark of marks.levels) drawLevel(pen, mark);
  drawScale(pen, marks.scaleBar, widthPx - BAR_INSET_PX, heightPx - BAR_INSET_PX);
}

interface Lettering {
  readonly sizePx: number;
  readonly weight: number;
  readonly align?: CanvasTextAlign;
  /** Of the paper, legible over bone; a label has its own ground. */
  readonly halo?: boolean;
}

type Pen = ReturnType<typeof createPen>;

function createPen(context: CanvasRenderingContext2D) {
  const colours = {
    ink: tokenColour('--ink'),
    paper: tokenColour('--surface'),
    line: tokenColour('--line-strong'),
    fracture: tokenColour('--fracture'),
    fractureLine: tokenColour('--fracture-line'),
  };
  const family = getComputedStyle(document.body).fontFamily;
  return {
    context,
    colours,
    write: (words: string, x: number, y: number, lettering: Lettering) => {
      const { sizePx, weight, align = 'center', halo = true } = lettering;
      context.font = `${weight} ${sizePx}px ${family}`;
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = HALO_PX;
      context.strokeStyle = colours.paper;
      if (halo) context.strokeText(words, x, y);
      context.fillStyle = colours.ink;
      context.fillText(words, x, y);
    },
  };
}

function drawLevel({ context, colours, write }: Pen, mark: LevelMark): void {
  const { level, fractured, treated, x, y } = mark;
  const { width, height } = LABEL_PX;
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, 6);
  context.fillStyle = colours.paper;
  context.fill();
  if (fractured) {
    context.globalAlpha = FRACTURE_TINT;
    context.fillStyle = colours.fracture;
    context.fill();
    context.globalAlpha = 1;
  }
  context.lineWidth = fractured || treated ? 1.5 : 1;
  context.strokeStyle = fractured || treated ? colours.fractureLine : colours.line;
  context.setLineDash(treated ? TREATED_DASHES_PX : []);
  context.stroke();
  context.setLineDash([]);
  write(level, x, y, { sizePx: 13, weight: fractured ? 700 : 550, halo: false });
}

function drawScale(
  { context, colours, write }: Pen,
  { lengthMm, lengthPx }: ScaleBar,
  right: number,
  y: number,
): void {
  context.beginPath();
  context.moveTo(right - lengthPx, y - 5);
  context.lineTo(right - lengthPx, y);
  context.lineTo(right, y);
  context.lineTo(right, y - 5);
  context.lineWidth = 1.5;
  context.strokeStyle = colours.ink;
  context.stroke();
  write(text('viewport.scale', { length: lengthMm }), right - lengthPx / 2, y - 10, {
    sizePx: 12,
    weight: 500,
  });
}

/** A colour of the light theme, whatever theme the window has. */
function tokenColour(token: string): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
