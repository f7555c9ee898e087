// Trusted Types: one policy, made once, that lets workers of our own build through and nothing else.
import { afterEach, expect, it, vi } from 'vitest';

interface Rules {
  readonly [name: string]: (text: string) => string;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'trustedTypes');
  vi.resetModules();
});

it('makes one policy, that takes addresses of workers and no markup and no script', async () => {
  const made: { readonly name: string; readonly rules: Rules }[] = [];
  const createPolicy = (name: string, rules: Rules) => {
    made.push({ name, rules });
    return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL!(address) }) };
  };
  Object.assign(globalThis, { trustedTypes: { createPolicy } });
  const { workerAddress } = await import('../../../renderer/platform/trustedTypes.ts');
  const own = '/assets/mesh.worker-1a2b.js';
  const trusted = { trusted: new URL(own, location.href).href };
  expect([workerAddress(own), workerAddress(own)]).toEqual([trusted, trusted]);
  expect(() => workerAddress('https://example.org/assets/x.js')).toThrow('not a worker');
  expect(made.map(({ name }) => name)).toEqual(['app']);
  expect(Object.keys(made[0]!.rules)).toEqual(['createScriptURL']);
});
