/** Where a small chart has its plot: picture units, origin at the top left. The picture is scaled to the width of its panel. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  /** Position along its axis, picture units. */
  readonly at: number;
  readonly label: string;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Two decimals are finer than a pixel. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Lowest and highest of the values that are numbers; null when there is none. */
export function extentOf(values: readonly number[]): readonly [number, number] | null {
  const numbers = values.filter(Number.isFinite);
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
}
