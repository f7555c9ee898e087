import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRule, edgesOf, importsOf, sourceFiles } from './rooms.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('rooms and layers', () => {
  const edges = edgesOf(ROOT);

  it('looks at the real tree', () => {
    expect(sourceFiles(ROOT).length).toBeGreaterThan(60);
    expect(edges.filter((e) => e.kind === 'file').length).toBeGreaterThan(150);
    for (const room of ['shared/', 'renderer/', 'electron/'])
      expect(edges.some((e) => e.from.startsWith(room))).toBe(true);
  });

  it('finds no import that breaks a rule', () => {
    const broken = edges.flatMap((edge) => {
      const rule = brokenRule(edge);
      return rule ? [`${edge.from} → ${edge.to}: ${rule}`] : [];
    });
    expect(broken).toEqual([]);
  });

  it('keeps frames out of the reach of casts', () => {
    const casts = sourceFiles(ROOT).filter(
      (path) =>
        !['shared/math/frames.ts', 'shared/math/rigid.ts'].includes(path) &&
        /\bas (Point<|Rigid<)/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(casts).toEqual([]);
  });

  it('keeps shared/ free of the clock and of unseeded randomness', () => {
    const impure = sourceFiles(ROOT).filter(
      (path) =>
        path.startsWith('shared/') &&
        /\b(Math\.random|Date\.now|new Date|performance\.now)\b/.test(
          readFileSync(join(ROOT, path), 'utf8'),
        ),
    );
    expect(impure).toEqual([]);
  });
});

describe('the lock itself', () => {
  const ruleFor = (path: string, source: string) =>
    importsOf(path, source).map(brokenRule).filter(Boolean);

  it.each([
    ['a plain import', `import { Vector3 } from 'three';`],
    ['a type-only import', `import type { Vector3 } from 'three';`],
    ['a re-export', `export { Vector3 } from 'three';`],
    ['a dynamic import', `export const load = () => import('three');`],
    ['a side effect', `import 'three/examples/jsm/loaders/STLLoader.js';`],
  ])('sees three in shared/ through %s', (_name, source) => {
    expect(ruleFor('shared/math/offence.ts', source)).toHaveLength(1);
  });

  it.each([
    ['shared/base/offence.ts', `import '../anatomy/levels.ts';`],
    ['shared/anatomy/offence.ts', `import '../document/document.ts';`],
    ['shared/anatomy/offence.ts', `import '../../renderer/main.tsx';`],
    ['shared/anatomy/offence.ts', `import 'node:fs/promises';`],
    ['shared/anatomy/offence.ts', `import { z } from 'zod';`],
    ['shared/document/offence.ts', `import { zipSync } from 'fflate';`],
    ['shared/simulation/offence.ts', `import '../writers/writeModel.ts';`],
    ['renderer/plan/offence.tsx', `import '../../electron/preload.ts';`],
    ['renderer/plan/offence.tsx', `import 'fs';`],
    ['renderer/plan/offence.tsx', `import { Vector3 } from 'three';`],
    ['renderer/viewModel/offence.ts', `import { useState } from 'react';`],
    ['electron/offence.ts', `import '../renderer/App.tsx';`],
    ['electron/offence.ts', `import '../shared/pipeline/derive.ts';`],
    ['electron/cli/offence.ts', `import { app } from 'electron';`],
  ])('refuses %s with %s', (path, source) => {
    expect(ruleFor(path, source)).toHaveLength(1);
  });

  it('lets a lower layer through, and three where pictures are drawn', () => {
    expect(ruleFor('shared/plan/fine.ts', `import '../anatomy/levels.ts';`)).toEqual([]);
    expect(ruleFor('shared/document/fine.ts', `import { z } from 'zod';`)).toEqual([]);
    expect(ruleFor('shared/writers/fine.ts', `import { zipSync } from 'fflate';`)).toEqual([]);
    expect(ruleFor('renderer/fluoroscopy/fine.ts', `import { Mesh } from 'three';`)).toEqual([]);
  });
});
