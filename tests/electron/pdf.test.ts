import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { printPlan } from '../../electron/pdf.ts';
import { tapFileSystem } from './files/faultyFileSystem.ts';
import { saveTools } from './files/saveTools.ts';
import { scratchFolder } from './files/scratchFolder.ts';

const contents = { printToPDF: vi.fn(async () => Buffer.from('%PDF-1.7 new')) };

describe('printing the plan', () => {
  it('asks for a tagged A4 page in the size the style sheet names', async () => {
    const path = join(scratchFolder(), 'plan.pdf');
    await printPlan(contents, path, saveTools(tapFileSystem().fs));
    expect(contents.printToPDF).toHaveBeenCalledWith({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 new');
  });

  it('leaves an older plan as it was when the disk is full, and nothing beside it', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'plan.pdf');
    writeFileSync(path, '%PDF-1.7 old');
    const { fs } = tapFileSystem((call) => (call === 'file.write' ? 'ENOSPC' : null));
    await expect(printPlan(contents, path, saveTools(fs))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 old');
    expect(readdirSync(folder)).toEqual(['plan.pdf']);
  });

  it('makes no file when the page cannot be printed', async () => {
    const folder = scratchFolder();
    const failing = { printToPDF: () => Promise.reject(new Error('no page')) };
    const done = printPlan(failing, join(folder, 'plan.pdf'), saveTools(tapFileSystem().fs));
    await expect(done).rejects.toThrow('no page');
    expect(readdirSync(folder)).toEqual([]);
  });
});
