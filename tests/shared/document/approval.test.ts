import { describe, expect, it } from 'vitest';
import { approvalState, contentHash, shortHash } from '../../../shared/document/approval.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { buildDocument } from '../simulation/builders.ts';

const APPROVE = {
  kind: 'approvePlan',
  approval: {
    initials: 'AB',
    approvedOn: '2026-03-04',
    dangers: [],
    reason: null,
    modelVersion: '2.1.0',
  },
} as const satisfies Command;

function done(document: KyphoDocument, ...commands: readonly Command[]): KyphoDocument {
  return commands.reduce((before, command) => {
    const after = applyCommand(before, command);
    if (!after.ok) throw new Error(after.error.code);
    return after.value;
  }, document);
}

const setVolume = (value: number): Command => ({
  kind: 'editPlan',
  field: 'inflationVolumePerSideMl',
  value,
});

describe('an approval', () => {
  const draft = buildDocument({ plan: { inflationVolumePerSideMl: 2 } });
  const approved = done(draft, APPROVE);

  it('holds for the content that was approved, and for no other', () => {
    expect(approvalState(draft)).toEqual({ kind: 'draft' });
    expect(approvalState(approved)).toMatchObject({ kind: 'approved', approval: { version: 1 } });
    const edited = done(approved, setVolume(2.5));
    expect(approvalState(edited)).toMatchObject({ kind: 'changed', version: 2 });
    expect(approvalState(done(edited, setVolume(2)))).toMatchObject({ kind: 'approved' });
  });

  it('counts versions', () => {
    const second = done(approved, setVolume(2.5), APPROVE);
    expect(second.approvals.map(({ version }) => version)).toEqual([1, 2]);
    expect(approvalState(second)).toMatchObject({ kind: 'approved', approval: { version: 2 } });
    // The first content again is the first version again.
    expect(approvalState(done(second, setVolume(2)))).toMatchObject({
      kind: 'approved',
      approval: { version: 1 },
    });
  });

  it('is not given twice to the same content', () => {
    expect(done(approved, APPROVE)).toBe(approved);
  });

  it('survives what is entered afterwards, saving and opening', () => {
    const later = done(approved, {
      kind: 'editAfterwards',
      level: 'L1',
      field: 'placedCementMl',
      value: 4.5,
    });
    expect(approvalState(later)).toMatchObject({ kind: 'approved' });
    const read = decodeCaseFile(encodeCaseFile(later));
    expect(read.ok && approvalState(read.value.document)).toMatchObject({ kind: 'approved' });
    expect(read.ok && read.value.document.afterwards.L1?.placedCementMl).toBe(4.5);
  });

  it('of a danger needs a written reason', () => {
    const dangers = ['canalClearance'];
    const refused = applyCommand(draft, {
      ...APPROVE,
      approval: { ...APPROVE.approval, dangers },
    });
    expect(refused.ok).toBe(false);
    const given = { ...APPROVE.approval, dangers, reason: 'Discussed with a second surgeon' };
    expect(done(draft, { ...APPROVE, approval: given }).approvals[0]?.dangers).toEqual(dangers);
  });

  it.each([
    { initials: '' },
    { initials: 'TOO LONG' },
    { approvedOn: '4 March' },
    { approvedOn: '2026-02-30' },
  ])('is refused with %o', (wrong) => {
    const command = { ...APPROVE, approval: { ...APPROVE.approval, ...wrong } };
    expect(applyCommand(draft, command).ok).toBe(false);
  });

  it('knows content by its SHA-256, whatever the order of keys', async () => {
    const hash = contentHash(draft);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const shuffled = {
      ...draft,
      plan: Object.fromEntries(
        Object.entries(draft.plan).reverse(),
      ) as unknown as typeof draft.plan,
    };
    expect(contentHash(shuffled)).toBe(hash);
    expect(shortHash(hash)).toBe(`${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`);
  });
});
