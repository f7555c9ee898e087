/** The catalogue and the user's own devices as rows of a table: one column a size, and where the numbers come from. */
import {
  BALLOON_IDS,
  BALLOONS,
  type CementViscosity,
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
import { cementRows } from './cementRows.ts';

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
  cements: ['injectionFromMin', 'workingUntilMin', 'hardAtMin'],
} as const satisfies Readonly<Record<DeviceKind, readonly QuantityKey[]>>;
export type DeviceField = (typeof DEVICE_FIELDS)[DeviceKind][number];
export type DeviceSizes = Readonly<Partial<Record<DeviceField, number>>>;

export interface CatalogueRow {
  readonly key: string;
  readonly label: string;
  /** Of a cement alone. */
  readonly viscosity: CementViscosity | null;
  readonly sizes: DeviceSizes;
  /** In the order of the columns. */
  readonly cells: readonly string[];
  readonly source: string;
}

export interface InstrumentRow extends CatalogueRow {
  /** Place among the user's own of this kind; null: of the catalogue. */
  readonly ownIndex: number | null;
  /** Of an own device; empty for one of the catalogue, whose source is not the user's. */
  readonly statedSource: string;
}

export function instrumentRows(kind: DeviceKind, own: OwnDevices): readonly InstrumentRow[] {
  return [
    ...catalogueOf(kind).map((each) => ({ ...each, ownIndex: null, statedSource: '' })),
    ...own[kind].map((device, ownIndex) => {
      const { label, statedSource, viscosity, ...sizes } = { viscosity: null, ...device };
      return {
        key: `own-${ownIndex}`,
        label,
        viscosity,
        sizes,
        cells: cellsOf(kind, sizes),
        source: text('instruments.byUser', { source: statedSource }),
        ownIndex,
        statedSource,
      };
    }),
  ];
}

function catalogueOf(kind: DeviceKind): readonly CatalogueRow[] {
  switch (kind) {
    case 'balloons':
      return BALLOON_IDS.map((id) => row(kind, id, balloonWords(id).label, BALLOONS[id]));
    case 'stents':
      return STENT_IDS.map((id) => row(kind, id, stentWords(id).label, STENTS[id]));
    case 'jacks':
      return JACK_IDS.map((id) => row(kind, id, jackWords(id).label, JACKS[id]));
    case 'cannulas':
      return NEEDLE_IDS.map((id) =>
        row(
          kind,
          id,
          id === '15G' ? text('instruments.needle15') : accessWords(id).label,
          NEEDLES[id],
        ),
      );
    case 'cements':
      return cementRows();
  }
}

function row(
  kind: DeviceKind,
  key: string,
  label: string,
  { source, ...sizes }: DeviceSizes & { readonly source: SourceId },
): CatalogueRow {
  const { citation } = SOURCES[source];
  return { key, label, viscosity: null, sizes, cells: cellsOf(kind, sizes), source: citation };
}

function cellsOf(kind: DeviceKind, sizes: DeviceSizes): readonly string[] {
  return DEVICE_FIELDS[kind].map((field) => formatQuantity(sizes[field] ?? 0, field));
}
