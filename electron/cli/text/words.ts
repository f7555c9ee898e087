/** Words of the terminal, from the same text file as the window; a key that does not exist does not compile. */
import i18next from 'i18next';
import catalogue from '../../../assets/text/en.json' with { type: 'json' };
import type { LookUp } from '../../../shared/pipeline/explain/outputs/outputName.ts';

type LeafKeys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : LeafKeys<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
export type TextKey = LeafKeys<typeof catalogue>;

const words = i18next.createInstance();
void words.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  resources: { en: { translation: catalogue } },
  interpolation: { escapeValue: false },
  returnNull: false,
  // A share has a unit, and its word is empty.
  returnEmptyString: true,
});

export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return (words.t as (key: string, values: object) => string)(key, values);
}

/** Whether a key made from a code has words. */
export function hasText(key: string): key is TextKey {
  return words.exists(key);
}

/** The words at a place that a code names, or null. */
export const lookUp: LookUp = (key, values) => (hasText(key) ? text(key, values) : null);
