/** shared/MODEL.md, read once: the text of the repository is the text of the app. */
import source from '../../shared/MODEL.md?raw';
import { parseMarkdown } from './markdown/parseMarkdown.ts';

export const MODEL_TEXT = parseMarkdown(source);
