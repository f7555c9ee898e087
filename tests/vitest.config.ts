import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{shared,electron,cli,properties,architecture}/**/*.test.ts'],
          environment: 'node',
          // Some of them start programs, and machines may be busy: a slow test is not a wrong one.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'window',
          include: ['tests/window/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          globalSetup: 'tests/window/globalSetup.ts',
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
