/** What was kept between two runs, as a record to judge value by value: what is no record is an empty one. */
export function keptRecord(kept: string | null): Readonly<Record<string, unknown>> {
  if (kept === null) return {};
  try {
    return recordOf(JSON.parse(kept));
  } catch {
    return {};
  }
}

/** The value among these that was kept; none where it was another. */
export function oneOf<T>(values: readonly T[], kept: unknown): T | undefined {
  return values.find((each) => each === kept);
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
