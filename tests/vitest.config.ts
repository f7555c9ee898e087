import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // Both cores of a small machine; its own guess leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{shared,electron,cli,architecture}/**/*.test.ts'],
          environment: 'node',
          // Pure functions leave nothing behind: one process reads the modules once for many files.
          isolate: false,
          // Some of them start programs, and machines may be busy: a slow test is not a wrong one.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // Modules are read once for many files; what they keep is made new for each.
          isolate: false,
          setupFiles: 'tests/renderer/freshStores.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'window',
          include: ['tests/window/**/*.test.ts'],
          environment: 'node',
          // A window waits more than it works: two side by side keep two cores busy.
          maxWorkers: 2,
          // After the others: beside them a window would wait longer than its tests do.
          sequence: { groupOrder: 1 },
          globalSetup: 'tests/window/globalSetup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A picture drawn without a graphics card comes when it comes: waiting is cheap, a false alarm is not.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
