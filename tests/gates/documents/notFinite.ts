/** Where a value holds a number that nothing can be counted with. */

/** Ways to every NaN and every infinity. Each object is looked at once. */
export function notFinite(value: unknown, path = '', seen = new Set<object>()): readonly string[] {
  const found: string[] = [];
  look(value, path, seen, found);
  return found;
}

function look(value: unknown, path: string, seen: Set<object>, found: string[]): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) found.push(`${value} at ${path || 'the top'}`);
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    const numbers = value as Float64Array;
    const at = value instanceof DataView ? -1 : numbers.findIndex((each) => !Number.isFinite(each));
    if (at >= 0) found.push(`${numbers[at]} at ${path}/${at}`);
  } else if (value instanceof Map)
    for (const [key, part] of value) look(part, `${path}/${String(key)}`, seen, found);
  else if (value instanceof Set) for (const part of value) look(part, `${path}/*`, seen, found);
  else for (const key in value) look(value[key as never], `${path}/${key}`, seen, found);
}
