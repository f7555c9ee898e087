/** How the data set and the picture of a DICOM file are coded (PS3.5 annex A), and which codings are read. */

export const DEFLATED = '1.2.840.10008.1.2.1.99';
const IMPLICIT = '1.2.840.10008.1.2';

/** How the first frame is unpacked. */
export type PixelCoding = 'native' | 'rle' | 'jpeg' | 'jpegLossless';

const READ: Readonly<Record<string, PixelCoding>> = {
  [IMPLICIT]: 'native',
  '1.2.840.10008.1.2.1': 'native',
  [DEFLATED]: 'native',
  '1.2.840.10008.1.2.4.50': 'jpeg',
  // Extended: read when it has eight bits, which the stream itself says.
  '1.2.840.10008.1.2.4.51': 'jpeg',
  '1.2.840.10008.1.2.4.57': 'jpegLossless',
  '1.2.840.10008.1.2.4.70': 'jpegLossless',
  '1.2.840.10008.1.2.5': 'rle',
};

/** Names of what is not read, so that the fault says more than a number. */
const NAMES: Readonly<Record<string, string>> = {
  '1.2.840.10008.1.2.2': 'Explicit VR Big Endian',
  '1.2.840.10008.1.2.4.80': 'JPEG-LS Lossless',
  '1.2.840.10008.1.2.4.81': 'JPEG-LS Near-Lossless',
  '1.2.840.10008.1.2.4.90': 'JPEG 2000 Lossless',
  '1.2.840.10008.1.2.4.91': 'JPEG 2000',
  '1.2.840.10008.1.2.4.201': 'High-Throughput JPEG 2000 Lossless',
  '1.2.840.10008.1.2.4.203': 'High-Throughput JPEG 2000',
  '1.2.840.10008.1.2.4.100': 'MPEG-2',
  '1.2.840.10008.1.2.4.102': 'MPEG-4',
};

export interface TransferSyntax {
  readonly uid: string;
  readonly explicit: boolean;
  readonly deflated: boolean;
  /** Whether the picture comes in fragments. */
  readonly encapsulated: boolean;
  readonly coding: PixelCoding;
}

/** The syntax, or undefined when it is not one that is read. */
export function transferSyntax(uid: string): TransferSyntax | undefined {
  const coding = READ[uid];
  return (
    coding && {
      uid,
      explicit: uid !== IMPLICIT,
      deflated: uid === DEFLATED,
      encapsulated: coding !== 'native',
      coding,
    }
  );
}

export function syntaxName(uid: string): string {
  const name = NAMES[uid];
  return name ? `${name} (${uid})` : uid;
}
