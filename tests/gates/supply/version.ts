/** Versions in the order of semantic versioning: a version before a release comes before it. */
interface Version {
  readonly numbers: readonly number[];
  readonly before: readonly string[];
}

/** Below 0, 0, above 0: as sorting wants it. */
export function compareVersions(one: string, other: string): number {
  const a = parse(one);
  const b = parse(other);
  for (let i = 0; i < 3; i++) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length;
  for (let i = 0; i < Math.min(a.before.length, b.before.length); i++) {
    const difference = compareParts(a.before[i]!, b.before[i]!);
    if (difference !== 0) return difference;
  }
  return a.before.length - b.before.length;
}

function parse(version: string): Version {
  const [, numbers, before] = /^(\d+(?:\.\d+){0,2})(?:-([\w.-]+))?(?:\+.*)?$/.exec(version) ?? [];
  if (!numbers) throw new Error(`${version} is no version`);
  return { numbers: numbers.split('.').map(Number), before: before?.split('.') ?? [] };
}

/** Numbers by size and before words; words by their characters. */
function compareParts(one: string, other: string): number {
  const [a, b] = [one, other].map((part) => (/^\d+$/.test(part) ? Number(part) : null));
  if (a !== null && b !== null) return a! - b!;
  if (a !== null) return -1;
  if (b !== null) return 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
