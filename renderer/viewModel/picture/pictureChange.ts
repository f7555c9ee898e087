/** What has changed in a picture, in sentences to be heard: first what follows from it, then the things themselves. */
import type { Derived } from '../../../shared/pipeline/derived.ts';
import type { Finding } from '../../../shared/plan/finding.ts';
import { text } from '../../text/text.ts';
import { findingRow, findingTitle } from '../findingRows.ts';
import type { DescribedNeedle, Description } from './description.ts';
import { allItems, type PictureItem, pictureTree } from './pictureTree.ts';

export interface ToldPicture {
  readonly derived: Derived;
  readonly description: Description;
}

/** Nobody listens to more. */
const MOST_THINGS = 3;

export function changeWords(before: ToldPicture, after: ToldPicture): readonly string[] {
  return [
    ...tipWords(before.description, after.description),
    ...findingWords(before.derived.findings, after.derived.findings),
    ...thingWords(before, after),
  ];
}

const idOf = ({ level, side }: DescribedNeedle) => `${level} ${side}`;
const needlesOf = ({ needles, otherNeedles }: Description) => [...needles, ...otherNeedles];

function tipWords(before: Description, after: Description): readonly string[] {
  return needlesOf(after)
    .filter((needle) => {
      const earlier = needlesOf(before).find((each) => idOf(each) === idOf(needle));
      return earlier !== undefined && earlier.tipInside !== needle.tipInside;
    })
    .map(({ side, tipInside }) =>
      text(tipInside ? 'picture.tipInside' : 'picture.tipOutside', {
        needle: text(`drawings.needle.${side}`),
      }),
    );
}

const keyOf = ({ code, side }: Finding) => `${code} ${side}`;

/** A danger or a caution that was not there before, and a danger that is gone. */
function findingWords(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const isIn = (list: readonly Finding[], finding: Finding) =>
    list.some((each) => keyOf(each) === keyOf(finding) && each.severity === finding.severity);
  const grave = (list: readonly Finding[]) =>
    list.filter(({ severity }) => severity === 'danger' || severity === 'caution');
  return [
    ...grave(after)
      .filter((finding) => !isIn(before, finding))
      .map((finding) => sentence('picture.newFinding', finding)),
    ...before
      .filter((finding) => finding.severity === 'danger' && !isIn(after, finding))
      .map((finding) => sentence('picture.goneFinding', finding)),
  ];
}

function sentence(key: 'picture.newFinding' | 'picture.goneFinding', finding: Finding): string {
  const row = findingRow(finding);
  return text(key, { severity: row.severityWord, title: findingTitle(row) });
}

/** Of another plan its result tells heights and volumes: the needles are left to say. Of another moment it is the other way about. */
function thingWords(before: ToldPicture, after: ToldPicture): readonly string[] {
  const known = new Map(itemsOf(before).map((item) => [item.key, item.told]));
  const sameRun = before.derived.run === after.derived.run;
  const changed = itemsOf(after).filter(
    ({ key, kind, told }) => known.get(key) !== told && (kind === 'needle') !== sameRun,
  );
  const left = changed.length - MOST_THINGS;
  return [
    ...changed.slice(0, MOST_THINGS).map(({ told }) => told),
    ...(left > 0 ? [text('picture.more', { count: left })] : []),
  ];
}

function itemsOf({ description }: ToldPicture): readonly PictureItem[] {
  return allItems(pictureTree(description));
}
