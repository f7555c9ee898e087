/** Where the number of a measurement stands: beside its line, and never on the tip of a needle or on another mark. */

export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface Box extends PicturePoint {
  readonly width: number;
  readonly height: number;
}

interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Marks that are there already, by their top left corners. */
  readonly taken: readonly Box[];
  /** Points that must stay in sight: needle tips, and the measured points themselves. */
  readonly seen: readonly PicturePoint[];
}

const CLEAR_PX = 9;
/** From the line, nearest first. */
const AWAY_PX = [24, 42, 64, 96, 140] as const;
const DIRECTIONS = 16;

/** The middle of the label; null where there is no room, and the number stands in the panel alone. */
export function placeLabel(
  line: readonly PicturePoint[],
  label: Pick<Box, 'width' | 'height'>,
  picture: Picture,
): PicturePoint | null {
  const [a, b, c] = line;
  if (!a || !b) return null;
  // A distance is named at the middle of its line, an angle at its corner.
  const from = c ? b : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const first = c ? awayFromBoth(b, a, c) : Math.atan2(b.x - a.x, a.y - b.y);
  for (const away of AWAY_PX)
    for (let i = 0; i < DIRECTIONS; i++) {
      // To one side, to the other, and from there around.
      const turn = Math.ceil(i / 2) * (i % 2 ? 1 : -1) * ((2 * Math.PI) / DIRECTIONS);
      const angle = first + turn;
      // Wide labels go further sideways than up.
      const at = {
        x: from.x + (away + label.width / 2 - label.height / 2) * Math.cos(angle),
        y: from.y + away * Math.sin(angle),
      };
      if (isFree(boxAround(at, label), picture)) return at;
    }
  return null;
}

/** The direction that leaves a corner between its arms, on the far side. */
function awayFromBoth(corner: PicturePoint, a: PicturePoint, c: PicturePoint): number {
  const unit = (p: PicturePoint) => {
    const long = Math.hypot(p.x - corner.x, p.y - corner.y) || 1;
    return { x: (p.x - corner.x) / long, y: (p.y - corner.y) / long };
  };
  const [u, v] = [unit(a), unit(c)];
  return Math.atan2(-u.y - v.y, -u.x - v.x);
}

export function boxAround(
  { x, y }: PicturePoint,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function isFree(box: Box, { widthPx, heightPx, taken, seen }: Picture): boolean {
  const inside =
    box.x >= CLEAR_PX &&
    box.y >= CLEAR_PX &&
    box.x + box.width <= widthPx - CLEAR_PX &&
    box.y + box.height <= heightPx - CLEAR_PX;
  return (
    inside &&
    !taken.some((other) => overlap(box, other)) &&
    !seen.some(({ x, y }) => overlap(box, { x, y, width: 0, height: 0 }))
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + CLEAR_PX &&
    b.x < a.x + a.width + CLEAR_PX &&
    a.y < b.y + b.height + CLEAR_PX &&
    b.y < a.y + a.height + CLEAR_PX
  );
}
