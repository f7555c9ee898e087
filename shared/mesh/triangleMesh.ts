/** A closed triangle surface: 3 coordinates per vertex in millimetres, 3 indices and one region per triangle. */
export interface TriangleMesh {
  readonly positionsMm: Float64Array;
  readonly triangles: Uint32Array;
  /** Region number of each triangle, meaning given by the maker of the mesh. */
  readonly regionOf: Uint8Array;
}
