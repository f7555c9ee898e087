/** A picture as a tree to be walked through by keys and read out: one item for each thing that is drawn, with its name and value. */
import type { Level, Side } from '../../../shared/anatomy/levels.ts';
import { text } from '../../text/text.ts';
import { formatQuantity, formatShare } from '../formatQuantity.ts';
import { marginRow } from '../paths/marginRows.ts';
import { levelWords, placeWords } from './describedWords.ts';
import type {
  DescribedFilling,
  DescribedLevel,
  DescribedNeedle,
  Description,
} from './description.ts';

export interface PictureItem {
  readonly key: string;
  readonly kind: 'level' | 'needle' | 'filling' | 'neighbours';
  readonly name: string;
  readonly value: string;
  /** As it is told when it changes: of a needle its tip alone. */
  readonly told: string;
  readonly items: readonly PictureItem[];
}

/** Treated levels with what is in them, cranial first; then the neighbours in one. */
export function pictureTree(description: Description): readonly PictureItem[] {
  const { levels } = description;
  const isNeighbour = ({ fractured, treated }: DescribedLevel) => !fractured && !treated;
  const neighbours = levels.filter(isNeighbour).map((level) => levelItem(level, []));
  return [
    ...levels
      .filter((level) => !isNeighbour(level))
      .map((level) => levelItem(level, itemsIn(level.level, description))),
    ...(neighbours.length > 0
      ? [
          item({
            key: 'neighbours',
            kind: 'neighbours',
            name: text('picture.neighbours'),
            value: neighbours.map(({ key }) => key).join(', '),
            items: neighbours,
          }),
        ]
      : []),
  ];
}

/** Every item, parents before what is in them. */
export function allItems(tree: readonly PictureItem[]): readonly PictureItem[] {
  return tree.flatMap((each) => [each, ...allItems(each.items)]);
}

type Given = Omit<PictureItem, 'told'> & { readonly told?: string };

function item({ told, ...given }: Given): PictureItem {
  return { ...given, told: told ?? text('picture.item', { name: given.name, value: given.value }) };
}

function levelItem(level: DescribedLevel, items: readonly PictureItem[]): PictureItem {
  return item({
    key: level.level,
    kind: 'level',
    name: level.level,
    value: levelWords(level),
    items,
  });
}

function itemsIn(level: Level, description: Description): readonly PictureItem[] {
  const { needles, otherNeedles, contents } = description;
  const here = contents.find((each) => each.level === level);
  return [
    ...[...needles, ...otherNeedles].filter((needle) => needle.level === level).map(needleItem),
    ...(here?.inside ?? []).flatMap((filling) =>
      (here?.sides ?? []).flatMap((side) => fillingItem(level, side, filling)),
    ),
  ];
}

function needleItem(needle: DescribedNeedle): PictureItem {
  const { level, side, entry, target, least } = needle;
  const name = text(`drawings.needle.${side}`);
  const row = least && marginRow(least);
  const tip = text('picture.tip', { place: placeWords(target) });
  return item({
    key: `${level} needle ${side}`,
    kind: 'needle',
    name,
    value: [
      insertedWords(needle),
      tip,
      text('picture.entry', { place: placeWords(entry) }),
      ...(row ? [text('picture.least', { ...row, margin: row.name })] : []),
    ].join('; '),
    told: text('picture.item', { name, value: tip }),
    items: [],
  });
}

function insertedWords({ insertedShare }: DescribedNeedle): string {
  if (insertedShare === 0) return text('picture.needle.planned');
  if (insertedShare === 1) return text('picture.needle.inPlace');
  return text('picture.needle.onTheWay', { share: formatShare(insertedShare) });
}

/** A side may have nothing of it. */
function fillingItem(
  level: Level,
  side: Side,
  { kind, sidesMl }: DescribedFilling,
): readonly PictureItem[] {
  const sideMl = sidesMl?.[side];
  if (sidesMl !== null && sideMl === undefined) return [];
  return [
    item({
      key: `${level} ${kind} ${side}`,
      kind: 'filling',
      name: text(`picture.fillings.${kind}.${side}`),
      value: sideMl === undefined ? text('picture.opened') : formatQuantity(sideMl, 'volumeMl'),
      items: [],
    }),
  ];
}
