/** From an input of a number back to the field it was entered in: its fold opened, in sight, with the focus, and marked for a moment. */
import { FILM_VIEWS } from '../../shared/film/film.ts';
import { filmStore, showFilmView } from './filmStore.ts';
import { foldSection, goToSection, scrollInRail } from './layoutStore.ts';
import { isShown, type SectionId, sectionElementId } from './sections.ts';
import { viewStore } from './viewStore.ts';

/** Where values are entered, by the beginning of their place in the case file; the longer beginning stands first. */
const SECTIONS: readonly (readonly [beginning: string, section: SectionId])[] = [
  ['/case/levels', 'heights'],
  ['/case/earlier', 'earlier'],
  ['/case/patient/boneDensity', 'boneDensity'],
  ['/case/patient', 'patient'],
  ['/case/numbering', 'numbering'],
  ['/case/safety', 'safety'],
  ['/case/clinical', 'features'],
  ['/case/fracture/level', 'fracture'],
  ['/case/fracture/daysSinceFracture', 'fracture'],
  ['/case/fracture/cleft', 'fracture'],
  ['/case/fracture/cause', 'fracture'],
  ['/case/fracture/posteriorWallExtent', 'features'],
  ['/case/fracture/posteriorWall', 'fracture'],
  ['/case/fracture', 'features'],
  ['/plan/sides', 'paths'],
  ['/plan', 'plan'],
];

const MARKED_MS = 1800;
/** A fold opens, and a closing dialog gives its focus back first. */
const SETTLE_MS = 50;

export function goToInput(path: string): void {
  const view = FILM_VIEWS.find((each) => path.startsWith(`/films/${each}/`));
  if (view) {
    showFilmView(view);
    filmStore.setState({ tool: 'marks' });
    viewStore.setState({ picture: 'films' });
    setTimeout(() => show(placeOf(path, document)), SETTLE_MS);
    return;
  }
  const section = SECTIONS.find(([beginning]) => path.startsWith(beginning))?.[1];
  if (!section || !isShown(section)) return;
  foldSection(section, true);
  setTimeout(() => {
    const element = document.getElementById(sectionElementId(section));
    if (element) openRow(path, element);
    setTimeout(() => {
      const place = element && placeOf(path, element);
      if (place) show(place);
      else goToSection(section);
    });
  }, SETTLE_MS);
}

/** A row of a table shows the rest of its fields when it is opened. */
function openRow(path: string, within: HTMLElement): void {
  if (within.querySelector(`[data-place="${path}"]`)) return;
  for (const row of within.querySelectorAll<HTMLElement>('[data-opens][aria-expanded="false"]'))
    if (path.startsWith(`${row.dataset.opens}/`)) row.click();
}

/** The nearest field: that of the value, else of the part it belongs to. */
function placeOf(path: string, within: ParentNode): HTMLElement | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = within.querySelector<HTMLElement>(`[data-place="${at}"]`);
    if (place) return place;
  }
  return null;
}

const FOCUSABLE = 'input:not([type="hidden"]), button, [tabindex="0"]';

function show(place: HTMLElement | null): void {
  // The place itself has no box, and a choice keeps its list in a template before it.
  const field = place?.querySelector<HTMLElement>(':scope > :not(template)');
  if (!field) return;
  scrollInRail(field, 'middle');
  const control = focusableIn(field);
  // What is told and not asked has no control: the words themselves are gone to.
  if (!control) field.tabIndex = -1;
  (control ?? field).focus({ preventScroll: true });
  field.dataset.marked = 'true';
  setTimeout(() => delete field.dataset.marked, MARKED_MS);
}

/** Of answers side by side the one that is given; a term over the field explains itself and is not the field. */
function focusableIn(field: HTMLElement): HTMLElement | null {
  const all = [
    ...(field.matches(FOCUSABLE) ? [field] : []),
    ...field.querySelectorAll<HTMLElement>(FOCUSABLE),
  ].filter((each) => !each.closest('.term') && !each.closest('[aria-hidden="true"]'));
  return all.find((each) => each instanceof HTMLInputElement && each.checked) ?? all[0] ?? null;
}
