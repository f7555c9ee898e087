/** A canvas as the bytes of a PNG file. */
export async function canvasToPng(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser did not give the image');
  return new Uint8Array(await blob.arrayBuffer());
}
