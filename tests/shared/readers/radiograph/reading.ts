/** The film of a file that must be good, or the fault of one that must not. */
import type { Radiograph } from '../../../../shared/readers/radiograph/radiograph.ts';
import type { RadiographFault } from '../../../../shared/readers/radiograph/radiographFault.ts';
import { readRadiograph } from '../../../../shared/readers/radiograph/readRadiograph.ts';

export function filmOf(bytes: Uint8Array): Radiograph {
  const read = readRadiograph(bytes);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where} ${read.error.found}`);
  return read.value;
}

export function faultOf(bytes: Uint8Array): RadiographFault {
  const read = readRadiograph(bytes);
  if (read.ok) throw new Error('the file was read');
  return read.error;
}
