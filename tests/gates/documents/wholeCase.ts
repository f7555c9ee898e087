/** Cases that show at a glance whether they are whole: every byte of their padding says which round they are of. */
export function caseOfRound(round: number, padding: number): Uint8Array {
  const text = String(round % 10).repeat(padding);
  return new Uint8Array(
    Buffer.from(`{"format":"kyphoplan-case","round":${round},"text":"${text}"}`),
  );
}

/** The round of a whole case, or null for one that is torn. */
export function roundOf(text: string, padding: number): number | null {
  let read: { round?: unknown; text?: unknown };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return null;
  }
  const { round } = read;
  return typeof round === 'number' && read.text === String(round % 10).repeat(padding)
    ? round
    : null;
}
