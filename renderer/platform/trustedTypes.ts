/** The one Trusted Types policy (named `app` in the content policy): worker scripts of our own build, nothing else. */

interface ScriptUrlPolicy {
  createScriptURL(address: string): unknown;
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The address of a worker in the form `new Worker` accepts. Import it with Vite's `?worker&url`:
 * `import address from './kernel.worker.ts?worker&url'`, then `new Worker(workerAddress(address), { type: 'module' })`.
 */
export function workerAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  if (!trustedTypes) return ownAsset(address);
  policy ??= trustedTypes.createPolicy('app', { createScriptURL: ownAsset });
  // The DOM typings of `Worker` know only strings; the value is a TrustedScriptURL.
  return policy.createScriptURL(address) as string;
}

function ownAsset(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !/^\/assets\/[\w.-]+\.js$/.test(url.pathname))
    throw new Error(`not a worker of this build: ${address}`);
  return url.href;
}
