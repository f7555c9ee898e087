/** Names like the one that was meant. */

const MOST = 6;

/** Those that hold the word, and those that differ from it by few letters, as a whole or from a dot on; nearest first. */
export function nearNames(word: string, names: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance < Math.max(wanted.length, name.length))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name, 'en'),
    )
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Letters to change. A name that holds the word lies near whatever its length, nearest when it begins with it. */
function distanceOf(word: string, name: string): number {
  if (name.startsWith(word)) return 0;
  if (name.includes(word)) return 1;
  const parts = name.split('.');
  return Math.min(...parts.map((_, i) => changesBetween(word, parts.slice(i).join('.'))));
}

/** Levenshtein's distance, one row of the table at a time. */
function changesBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        above[j]! + 1,
        row[j - 1]! + 1,
        above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    above = row;
  }
  return above[b.length]!;
}
