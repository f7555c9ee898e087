/** The table of published rows that came with this build. */
import file from '../../assets/model/validation.json' with { type: 'json' };
import type { Validation } from '../viewModel/modelPage/validation.ts';

// The compiler reads strings where the file has a few known words, and a type of its own from every row.
export const PUBLISHED_ROWS = file as unknown as Validation;
