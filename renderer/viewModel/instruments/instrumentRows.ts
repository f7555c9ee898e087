/** The catalogue and the user's own devices as rows of a table: one column a size, and where the numbers come from. */
import {
  BALLOON_IDS,
  BALLOONS,
  JACK_IDS,
  JACKS,
  NEEDLE_IDS,
  NEEDLES,
  STENT_IDS,
  STENTS,
} from '../../../shared/devices/catalogue.ts';
import type { DeviceKind, OwnDevices } from '../../../shared/document/deviceFile.ts';
import { SOURCES, type SourceId } from '../../../shared/quantities/sources.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { accessWords, balloonWords, jackWords, stentWords } from '../planWords.ts';

const INFLATED = [
  'nominalLengthMm',
  'maxVolumeMl',
  'maxPressureKpa',
  'minInnerDiameterMm',
] as const satisfies readonly QuantityKey[];

/** The sizes of each kind, in the order they are shown and asked for. */
export const DEVICE_FIELDS = {
  balloons: INFLATED,
  stents: INFLATED,
  jacks: ['nominalLengthMm', 'closedHeightMm', 'openHeightMm', 'maxForceN', 'minInnerDiameterMm'],
  cannulas: ['outerDiameterMm', 'innerDiameterMm'],
} as const satisfies Readonly<Record<DeviceKind, readonly QuantityKey[]>>;
export type DeviceField = (typeof DEVICE_FIELDS)[DeviceKind][number];
export type DeviceSizes = Readonly<Partial<Record<DeviceField, number>>>;

export interface InstrumentRow {
  readonly key: string;
  readonly label: string;
  readonly sizes: DeviceSizes;
  /** In the order of the columns. */
  readonly cells: readonly string[];
  readonly source: string;
  /** Place among the user's own of this kind; null: of the catalogue. */
  readonly ownIndex: number | null;
  /** Of an own device; empty for one of the catalogue, whose source is not the user's. */
  readonly statedSource: string;
}

export function instrumentRows(kind: DeviceKind, own: OwnDevices): readonly InstrumentRow[] {
  const cellsOf = (sizes: DeviceSizes) =>
    DEVICE_FIELDS[kind].map((field) => formatQuantity(sizes[field] ?? 0, field));
  return [
    ...catalogueOf(kind).map(({ key, label, sizes, source }) => ({
      key,
      label,
      sizes,
      cells: cellsOf(sizes),
      source: SOURCES[source].citation,
      ownIndex: null,
      statedSource: '',
    })),
    ...own[kind].map((device, ownIndex) => {
      const { label, statedSource, ...sizes } = device;
      return {
        key: `own-${ownIndex}`,
        label,
        sizes,
        cells: cellsOf(sizes),
        source: text('instruments.byUser', { source: statedSource }),
        ownIndex,
        statedSource,
      };
    }),
  ];
}

interface CatalogueRow {
  readonly key: string;
  readonly label: string;
  readonly sizes: DeviceSizes;
  readonly source: SourceId;
}

function catalogueOf(kind: DeviceKind): readonly CatalogueRow[] {
  switch (kind) {
    case 'balloons':
      return BALLOON_IDS.map((id) => row(id, balloonWords(id).label, BALLOONS[id]));
    case 'stents':
      return STENT_IDS.map((id) => row(id, stentWords(id).label, STENTS[id]));
    case 'jacks':
      return JACK_IDS.map((id) => row(id, jackWords(id).label, JACKS[id]));
    case 'cannulas':
      return NEEDLE_IDS.map((id) =>
        row(id, id === '15G' ? text('instruments.needle15') : accessWords(id).label, NEEDLES[id]),
      );
  }
}

function row(
  key: string,
  label: string,
  { source, ...sizes }: DeviceSizes & { readonly source: SourceId },
): CatalogueRow {
  return { key, label, sizes, source };
}
