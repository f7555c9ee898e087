/** The same run with everything that the default run takes a seeded sample of. */
import config from './vitest.config.ts';

// The processes that run the tests inherit it.
process.env.KYPHOPLAN_LONG = '1';

export default config;
