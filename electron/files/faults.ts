/** From an errno of the operating system to a fault the window has words for. */
import type { PlatformFault } from '../../shared/ipc/bridge.ts';

const CODE_BY_ERRNO: Readonly<Record<string, PlatformFault['code']>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'quota',
  EFBIG: 'quota',
  EROFS: 'readOnly',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENODEV: 'notFound',
  ENXIO: 'notFound',
  ESTALE: 'notFound',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EISDIR: 'notRegularFile',
  ELOOP: 'notRegularFile',
};

/** A fault on its way up through the save routine, thrown so that the one clean-up path runs. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly fault: PlatformFault;
  constructor(fault: PlatformFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function toFault(error: unknown, name: string, neededBytes?: number): PlatformFault {
  if (error instanceof FileFault) return { name, ...error.fault };
  const code = CODE_BY_ERRNO[errnoOf(error) ?? ''] ?? 'io';
  return code === 'diskFull' && neededBytes !== undefined
    ? { code, name, neededBytes }
    : { code, name };
}
