/** Something of the graphics card that belongs to one component: freed when it is replaced or unmounted. */
import { useEffect, useMemo } from 'react';

export function useOwned<T>(
  make: () => T,
  free: (owned: T) => void,
  dependencies: readonly unknown[],
): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists what its maker reads.
  const owned = useMemo(make, dependencies);
  // biome-ignore lint/correctness/useExhaustiveDependencies: freeing follows the object, not the callback.
  useEffect(() => () => free(owned), [owned]);
  return owned;
}

export function freeOne(owned: { dispose(): void }): void {
  owned.dispose();
}
