/** The cases that ship with the app, fetched from the app's own origin on either platform. */
import { err, ok } from '../../shared/base/result.ts';
import type { Answer, BuiltInCaseId, OpenedFile } from '../../shared/ipc/bridge.ts';

export async function fetchBuiltInCase(id: BuiltInCaseId): Answer<OpenedFile> {
  const name = `${id}.kypho`;
  try {
    const response = await fetch(`/cases/${name}`);
    if (!response.ok) return err({ code: 'notFound', name });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return ok({ handle: null, name, readOnly: true, bytes });
  } catch {
    return err({ code: 'io', name });
  }
}
