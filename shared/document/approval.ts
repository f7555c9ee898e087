/**
 * Who approved which content. An approval holds the hash of what was approved: the same content again is approved
 * again, any other content is a next version that nobody has approved.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { FILM_VIEWS } from '../film/film.ts';
import { asideToFile } from './aside/asideInFile.ts';
import { cranialFirst, documentAt, inOrder, treatedLevels } from './aside/treated.ts';
import type { KyphoDocument } from './document.ts';

export interface Approval {
  /** 1 for the first. */
  readonly version: number;
  /** Of whoever approves; no name. */
  readonly initials: string;
  /** ISO date (YYYY-MM-DD), as the clock of the approving machine had it. */
  readonly approvedOn: string;
  /** SHA-256 of the approved content, 64 hexadecimal digits. */
  readonly contentHash: string;
  /** Codes of the dangers that stood then; each stays on the print. */
  readonly dangers: readonly string[];
  /** Why it was approved all the same; null only without a danger. */
  readonly reason: string | null;
  /** The model whose numbers were looked at. */
  readonly modelVersion: string;
}

export type ApprovalState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'approved'; readonly approval: Approval }
  /** `version` is the one being written; `last` the newest approved one. */
  | { readonly kind: 'changed'; readonly version: number; readonly last: Approval };

const hashes = new WeakMap<KyphoDocument, string>();

/**
 * SHA-256 of case, plan, what lies aside and the films, in hexadecimal; a picture is in it by its own hash. What was done
 * afterwards, approvals, other programs' fields and those that are not understood are not part of what was approved: nobody here saw them. Neither the order of keys matters
 * nor which treated level is looked at; which variant is at hand does: it is the one approved.
 */
export function contentHash(document: KyphoDocument): string {
  const known = hashes.get(document);
  if (known) return known;
  const { case: kase, plan, aside, films } = atFirstLevel(document);
  const hasFilms = FILM_VIEWS.some((view) => films[view]);
  const content = { case: kase, plan, ...asideToFile(aside), ...(hasFilms && { films }) };
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
  hashes.set(document, hash);
  return hash;
}

/** One form of all that differ in what is looked at, and in the order in which they lie aside. */
function atFirstLevel(document: KyphoDocument): KyphoDocument {
  const [first = document.case.fracture.level] = treatedLevels(document);
  const shown = documentAt(document, document.aside.variant, first);
  const { aside } = shown;
  const fractures = cranialFirst(aside.fractures);
  return { ...shown, aside: { ...aside, fractures, plans: inOrder(aside.plans) } };
}

export function approvalState(document: KyphoDocument): ApprovalState {
  const last = document.approvals.at(-1);
  if (!last) return { kind: 'draft' };
  const hash = contentHash(document);
  const approval = document.approvals.findLast((each) => each.contentHash === hash);
  return approval
    ? { kind: 'approved', approval }
    : { kind: 'changed', version: last.version + 1, last };
}

/** "3f2a 9c01 77de": enough of a hash to compare two prints by eye. */
export function shortHash(hash: string): string {
  return [0, 4, 8].map((at) => hash.slice(at, at + 4)).join(' ');
}

/** Plain data as text with sorted keys: equal data, equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
