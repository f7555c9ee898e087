/** A picture at half its size: each sample the mean of four. For looking from afar, and for films too large to store. */

export interface GreyPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Row by row from the top left. */
  readonly samples: Uint16Array;
}

/** An odd last row or column is left out; a picture one pixel wide or high cannot be halved. */
export function halvePicture({ widthPx, heightPx, samples }: GreyPicture): GreyPicture {
  const [width, height] = [Math.floor(widthPx / 2), Math.floor(heightPx / 2)];
  const halved = new Uint16Array(width * height);
  for (let v = 0, at = 0; v < height; v++) {
    let above = 2 * v * widthPx;
    for (let u = 0; u < width; u++, above += 2) {
      const below = above + widthPx;
      const sum = samples[above]! + samples[above + 1]! + samples[below]! + samples[below + 1]!;
      halved[at++] = (sum + 2) >> 2;
    }
  }
  return { widthPx: width, heightPx: height, samples: halved };
}
