/** What a number was computed from, as rows to read: the field's own name, its value, and what stood in for an unknown. */
import type { BalloonId, JackId, StentId } from '../../../shared/devices/catalogue.ts';
import type { FilmOrigin } from '../../../shared/film/filmOrigin.ts';
import type { ExplainedInput } from '../../../shared/pipeline/explain/explanation.ts';
import { hasText, text } from '../../text/text.ts';
import { formatQuantity, formatShare } from '../formatQuantity.ts';
import { plainNumber } from '../modelPage/plainNumber.ts';
import { balloonWords, type DeviceWords, jackWords, stentWords } from '../planWords.ts';

export interface InputRow {
  /** JSON pointer into the case file. */
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly known: boolean;
  /** The film and the points it was measured on; null when it was typed. */
  readonly film: FilmOrigin | null;
  /** What the runs used instead; null where the value is known or was not needed. */
  readonly instead: string | null;
}

export function inputRow(input: ExplainedInput): InputRow {
  return {
    path: input.path,
    name: nameOf(input.path),
    value: input.value === null ? text('numberPage.unknown') : valueWords(input),
    known: input.value !== null,
    film: input.film,
    instead: input.instead && insteadWords(input.instead),
  };
}

/** Fields have their names from the commands that edit them. */
function nameOf(path: string): string {
  const [, root = '', part = '', ...rest] = path.split('/');
  if (root === 'films') return filmField(part, rest, path);
  if (root === 'plan' && part === 'sides') return sideField(rest, path);
  if (root === 'plan') {
    const name = known(`commands.editPlan.${part}`, path);
    const [side] = rest;
    return side
      ? text('paths.fieldOf', {
          number: name,
          side: known(`paths.side.${side}`, path).toLowerCase(),
        })
      : name;
  }
  if (part === 'levels') return levelField(rest, path);
  if (part === 'earlier') return earlierField(rest, path);
  const [field = ''] = rest;
  if (field === 'boneDensity') {
    const [, detail] = rest;
    const quantity = `quantities.${detail}`;
    return hasText(quantity) ? text(quantity) : text('commands.setBoneDensity');
  }
  if (part === 'fracture' && field === 'level') return text('facts.level');
  return known(`commands.edit${part.charAt(0).toUpperCase()}${part.slice(1)}.${field}`, path);
}

function earlierField([part = '', ...rest]: readonly string[], path: string): string {
  if (part === '') return text('numberPage.earlier');
  if (part !== 'levels') return known(`commands.editEarlier.${part}`, path);
  return text('numberPage.ofEarlier', { name: levelField(rest, path) });
}

function levelField([level = '', field = '']: readonly string[], path: string): string {
  const key = `commands.editLevel.${field}`;
  return hasText(key) ? text(key, { level }) : path;
}

/** "Path, left: entry x": of a path each coordinate by its own name. */
function sideField([side = '', field = '', end, axis]: readonly string[], path: string): string {
  const name = known(`commands.editSide.${side}.${field}`, path);
  return end && axis
    ? text('paths.coordinate', { name, end: known(`paths.ends.${end}`, path), axis })
    : name;
}

/** "Lateral film: scale from". */
function filmField(view: string, [, field = '']: readonly string[], path: string): string {
  return text('films.calibrationField', {
    film: known(`films.views.${view}`, path),
    field: known(`films.calibrationFields.${field}`, path),
  });
}

function known(key: string, path: string): string {
  return hasText(key) ? text(key) : path;
}

/** Where the words of a field's choices stand. */
const CHOICES: Readonly<Record<string, string>> = {
  procedure: 'plan.procedureOptions',
  approach: 'plan.approachOptions',
  access: 'plan.accessOptions',
  route: 'paths.routeOptions',
  cementViscosity: 'instruments.cementClasses',
  pose: 'pose',
  modality: 'modality',
  sex: 'sex',
  kind: 'density',
  neurology: 'clinical.neurologyOptions',
  mobility: 'clinical.mobilityOptions',
  progression: 'clinical.progressionOptions',
  transition: 'numbering.transitionOptions',
  ...Object.fromEntries(
    ['cleft', 'type', 'posteriorWall', 'cause'].map((field) => [field, `facts.${field}Options`]),
  ),
  ...Object.fromEntries(
    ['endplatesBroken', 'posteriorWallExtent', 'frame', 'tensionBand'].map((field) => [
      field,
      `features.${field}Options`,
    ]),
  ),
};

/** The document names a device by an id of the catalogue. */
const DEVICES: Readonly<Record<string, (id: string) => DeviceWords>> = {
  balloon: (id) => balloonWords(id as BalloonId),
  stent: (id) => stentWords(id as StentId),
  jack: (id) => jackWords(id as JackId),
};

function valueWords({ path, value, quantity }: ExplainedInput): string {
  if (typeof value === 'number')
    return quantity ? formatQuantity(value, quantity) : plainNumber(value);
  if (typeof value === 'boolean') return text(value ? 'features.yesNo.yes' : 'features.yesNo.no');
  if (typeof value === 'object' && value)
    return text('instruments.entered', { label: value.label });
  if (path.startsWith('/films/') && path.endsWith('/kind'))
    return known(`films.calibrations.${value}`, path);
  const device = DEVICES[path.split('/').at(-1) ?? '']?.(String(value));
  if (device) return device.label;
  const choices = CHOICES[path.split('/').at(-1) ?? ''] ?? 'features.yesNo';
  const key = `${choices}.${value}`;
  return hasText(key) ? text(key) : String(value);
}

function insteadWords(instead: NonNullable<ExplainedInput['instead']>): string {
  switch (instead.kind) {
    case 'range':
      return text('numberPage.instead.range', {
        low: plainNumber(instead.low),
        high: plainNumber(instead.high),
      });
    case 'prevalence':
      return text('numberPage.instead.prevalence', { share: formatShare(instead.share) });
    case 'everyAnswer':
    case 'population':
      return text(`numberPage.instead.${instead.kind}`);
  }
}
