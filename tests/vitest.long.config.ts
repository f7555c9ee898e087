/** The same run with everything that the default run takes a seeded sample of. */
import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default mergeConfig(config, { test: { env: { KYPHOPLAN_LONG: '1' } } });
