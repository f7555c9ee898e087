/** How the surface passes through one grid cell: which sheet crosses which edge, and where (see surfaceNets.ts). */

/** A cell's edges by their corners; corner bits are x, y, z. Four along x, four along y, four along z. */
const EDGES = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;

/** The four edges around each face, in the order of the face's corners: edge n joins corner n and n + 1. */
const FACES = edgesAroundFaces();

function edgesAroundFaces(): readonly (readonly {
  readonly corner: number;
  readonly edge: number;
}[])[] {
  const loops = [
    [0, 2, 6, 4],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 3, 7, 6],
    [0, 1, 3, 2],
    [4, 5, 7, 6],
  ];
  return loops.map((loop) =>
    loop.map((corner, n) => {
      const next = loop[(n + 1) % 4]!;
      const edge = EDGES.findIndex(
        ([a, b]) => (a === corner && b === next) || (a === next && b === corner),
      );
      return { corner, edge };
    }),
  );
}

/**
 * Which sheet of the surface crosses each edge of a cell; −1 where none does. Two sheets in one cell get two vertices,
 * so that no edge of the mesh ever belongs to more than two triangles. On a face with four crossings the inside corners
 * are kept apart, in both cells that share it.
 */
export function sheetsOfCell(corner: Float64Array): Int8Array {
  const sheets = new Int8Array(12).fill(-1);
  const crossed = (edge: number) => corner[EDGES[edge]![0]]! < 0 !== corner[EDGES[edge]![1]]! < 0;
  let count = 0;
  for (let start = 0; start < 12; start++) {
    if (sheets[start] !== -1 || !crossed(start)) continue;
    const open = [start];
    sheets[start] = count;
    while (open.length > 0) {
      const edge = open.pop()!;
      for (const face of FACES) {
        const n = face.findIndex((side) => side.edge === edge);
        if (n < 0) continue;
        const others = face.filter((side) => side.edge !== edge && crossed(side.edge));
        const startsInside = corner[face[n]!.corner]! < 0;
        const partner =
          others.length === 1 ? others[0]! : startsInside ? face[(n + 3) % 4]! : face[(n + 1) % 4]!;
        if (sheets[partner.edge] !== -1) continue;
        sheets[partner.edge] = count;
        open.push(partner.edge);
      }
    }
    count++;
  }
  return sheets;
}

/** Mean of the points where a sheet crosses the cell's edges, in cell coordinates. */
export function meanCrossing(
  corner: Float64Array,
  sheets: Int8Array,
  sheet: number,
): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  EDGES.forEach(([from, to], edge) => {
    if (sheets[edge] !== sheet) return;
    const share = corner[from]! / (corner[from]! - corner[to]!);
    for (const axis of [0, 1, 2] as const) {
      const p = (from >> axis) & 1;
      const q = (to >> axis) & 1;
      sum[axis] += p + share * (q - p);
    }
    count++;
  });
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
