/** Every module of constants in shared/, by its path: a new one appears on the page without being named here. */
export const CONSTANT_MODULES: Readonly<Record<string, object>> = import.meta.glob<object>(
  [
    '../../shared/**/*onstants.ts',
    '../../shared/anatomy/{bodySection,endplateField,morphometry}.ts',
  ],
  { eager: true },
);
