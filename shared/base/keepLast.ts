/**
 * Gives the last answer again while it is asked the same: kept beside the first argument, as long as that lives, until any
 * of the others is another one. For functions of things that never change and that tell nothing but what they are made of.
 */
export function keepLast<First extends object, Rest extends readonly unknown[], Made>(
  make: (first: First, ...rest: Rest) => Made,
): (first: First, ...rest: Rest) => Made {
  const kept = new WeakMap<First, { readonly rest: Rest; readonly made: Made }>();
  return (first, ...rest) => {
    const last = kept.get(first);
    if (last && isSame(last.rest, rest)) return last.made;
    const made = make(first, ...rest);
    kept.set(first, { rest, made });
    return made;
  };
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, i) => Object.is(value, now[i]));
}
