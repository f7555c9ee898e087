/** The table of published rows that came with this build. */
import file from '../../assets/model/validation.json' with { type: 'json' };
import type { Validation } from '../viewModel/modelPage/validationRows.ts';

// A JSON file has strings where the rows have a few known words.
export const VALIDATION = file as Validation;
