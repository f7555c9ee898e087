/** A name as a UUID of version 8 (RFC 9562): resources refer to each other by it, and the same plan gets the same ones. */

/** FNV-1a, 32 bits, once for each quarter, each from its own offset. */
const OFFSETS = [0x811c9dc5, 0x9dc5811c, 0x01c9c5d1, 0xd1c5c901] as const;
const PRIME = 0x01000193;

export function uuidOf(name: string): string {
  const hex = OFFSETS.map((offset) => {
    let hash: number = offset;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
    // Short names leave the high bits alike: one last stir.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
