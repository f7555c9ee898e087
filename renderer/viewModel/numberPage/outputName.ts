/** "Height: standing, anterior": what a number is called, from its id. */
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { hasText, type TextKey, text } from '../../text/text.ts';

export function outputName(id: OutputId): string {
  const [group = '', ...parts] = id.split('.');
  const name = text(`numberPage.names.${group}` as TextKey);
  return parts.length === 0 ? name : `${name}: ${parts.map(partName).join(', ')}`;
}

function partName(part: string): string {
  const own = `numberPage.parts.${part}`;
  if (hasText(own)) return text(own);
  const shared = [`stages.${part}`, `places.${part}`].find(hasText);
  return shared ? text(shared).toLowerCase() : part;
}
