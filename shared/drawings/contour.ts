/** Marching squares: where a function on a grid changes its sign, as closed loops with what is negative on their left. */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. The outermost nodes count as outside. */
  readonly values: Float64Array;
}

/** In units of the grid. */
export interface GridSpot {
  readonly column: number;
  readonly row: number;
}

/** Edges of a cell, counter-clockwise from below. */
const [BELOW, RIGHT, ABOVE, LEFT] = [0, 1, 2, 3];
/** By which corners are inside (1 lower left, 2 lower right, 4 upper right, 8 upper left): from edge, to edge. */
const SEGMENTS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[BELOW, LEFT]],
  [[RIGHT, BELOW]],
  [[RIGHT, LEFT]],
  [[ABOVE, RIGHT]],
  [
    [BELOW, LEFT],
    [ABOVE, RIGHT],
  ],
  [[ABOVE, BELOW]],
  [[ABOVE, LEFT]],
  [[LEFT, ABOVE]],
  [[BELOW, ABOVE]],
  [
    [RIGHT, BELOW],
    [LEFT, ABOVE],
  ],
  [[RIGHT, ABOVE]],
  [[LEFT, RIGHT]],
  [[BELOW, RIGHT]],
  [[LEFT, BELOW]],
  [],
];

export function contourLoops({ columns, rows, values }: Grid): readonly (readonly GridSpot[])[] {
  const at = (column: number, row: number) => {
    const onRim = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
    const value = values[row * columns + column]!;
    return onRim ? Math.max(value, 1) : value;
  };
  // An edge is named by its lower or left node, twice, and one more when it stands upright.
  const edgeOf = (column: number, row: number, edge: number) => {
    const node = (c: number, r: number) => 2 * (r * columns + c);
    if (edge === BELOW) return node(column, row);
    if (edge === ABOVE) return node(column, row + 1);
    return node(edge === RIGHT ? column + 1 : column, row) + 1;
  };
  const next = new Map<number, number>();
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const inside =
        (at(column, row) < 0 ? 1 : 0) +
        (at(column + 1, row) < 0 ? 2 : 0) +
        (at(column + 1, row + 1) < 0 ? 4 : 0) +
        (at(column, row + 1) < 0 ? 8 : 0);
      for (const [from, to] of SEGMENTS[inside]!)
        next.set(edgeOf(column, row, from), edgeOf(column, row, to));
    }

  const spotOn = (edge: number): GridSpot => {
    const node = edge >> 1;
    const [column, row] = [node % columns, Math.floor(node / columns)];
    const upright = edge % 2;
    const here = at(column, row);
    const there = at(column + 1 - upright, row + upright);
    const share = here / (here - there);
    return { column: column + (1 - upright) * share, row: row + upright * share };
  };
  const loops: GridSpot[][] = [];
  while (next.size > 0) {
    const loop: GridSpot[] = [];
    let edge: number | undefined = next.keys().next().value;
    while (edge !== undefined) {
      const following = next.get(edge);
      if (following === undefined) break;
      loop.push(spotOn(edge));
      next.delete(edge);
      edge = following;
    }
    loops.push(loop);
  }
  return loops;
}
