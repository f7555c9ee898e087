/** Asks the mesh worker for templates. One worker (two cores leave no room for more), each level asked for once. */
import type { Level } from '../../shared/anatomy/levels.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { DrawnTemplate } from './drawnTemplate.ts';
import type { MeshReply } from './mesh.worker.ts';
import meshWorker from './mesh.worker.ts?worker&url';

interface Waiting {
  readonly resolve: (drawn: DrawnTemplate) => void;
  readonly reject: (error: Error) => void;
}

const templates = new Map<Level, Promise<DrawnTemplate>>();
const waiting = new Map<Level, Waiting>();
let worker: Worker | undefined;

/** A failed level is forgotten, so that asking again tries again. */
export function loadTemplate(level: Level): Promise<DrawnTemplate> {
  const known = templates.get(level);
  if (known) return known;
  const promise = new Promise<DrawnTemplate>((resolve, reject) => {
    waiting.set(level, { resolve, reject });
    worker ??= startWorker();
    worker.postMessage(level);
  });
  promise.catch(() => templates.delete(level));
  templates.set(level, promise);
  return promise;
}

function startWorker(): Worker {
  const started = new Worker(workerAddress(meshWorker), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<MeshReply>) => {
    const asked = waiting.get(data.level);
    waiting.delete(data.level);
    if ('drawn' in data) asked?.resolve(data.drawn);
    else asked?.reject(new Error(data.failure));
  };
  started.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message));
    waiting.clear();
    started.terminate();
    worker = undefined;
  };
  return started;
}
