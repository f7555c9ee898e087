/** Every word a person reads comes from assets/text/en.json through `text`; a key that does not exist fails the compiler. */
import i18next from 'i18next';
import catalogue from '../../assets/text/en.json' with { type: 'json' };
import type { LookUp } from '../../shared/pipeline/explain/outputs/outputName.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof catalogue };
  }
}

type LeafKeys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : LeafKeys<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Dotted path to one sentence of the catalogue. */
export type TextKey = LeafKeys<typeof catalogue>;

/** Language of the words and of the numbers beside them: one reader, one decimal sign. */
export const LOCALE = 'en';

const words = i18next.createInstance();
void words.init({
  lng: LOCALE,
  fallbackLng: false,
  initAsync: false,
  resources: { [LOCALE]: { translation: catalogue } },
  // React escapes what it shows; escaping here would show the escapes.
  interpolation: { escapeValue: false },
  returnNull: false,
  returnEmptyString: true,
});

export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return (words.t as (key: string, values: object) => string)(key, values);
}

/** Whether a key made from a code has words. */
export function hasText(key: string): key is TextKey {
  return words.exists(key);
}

/** The words at a place that a code names, or null: for names that the model makes. */
export const lookUp: LookUp = (key, values) => (hasText(key) ? text(key, values) : null);

/** Joins words into a list as the language does: "T12 and L2". */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(items);
}

/** Joins answers of which one is right: "A3 or A4". */
export function eitherText(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'disjunction' }).format(items);
}
