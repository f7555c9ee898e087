import { describe, expect, it } from 'vitest';
import { derive } from '../../../shared/pipeline/derive.ts';
import { lungRates } from '../../../shared/pipeline/lungRates.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument, measurement } from '../simulation/builders.ts';

const plan = { procedure: 'vertebroplasty', cementVolumeMl: 3 } as const;

describe('cement in the lung', () => {
  it('[M-CEM-16] is looked up for the sum of all treated levels, not for the one at hand', () => {
    const alone = lungRates(derive(buildDocument({ plan })));
    const three = lungRates(
      derive(
        buildDocument({ plan, levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2'], plan) }),
      ),
    );
    expect(alone).toMatchObject({ sessionMl: 3, needingOxygen: { band: 'small' } });
    expect(three).toMatchObject({ sessionMl: 9, needingOxygen: { band: 'large' } });
    expect(three?.onCt).toEqual(alone?.onCt);
  });

  it('[M-CEM-16] is not looked up where no cement goes in, or nothing is run', () => {
    expect(lungRates(derive(buildDocument({ plan: { ...plan, cementVolumeMl: 0 } })))).toBeNull();
    const levels = { L1: measurement([null, null, null]) };
    expect(lungRates(derive(buildDocument({ plan, levels })))).toBeNull();
  });
});
