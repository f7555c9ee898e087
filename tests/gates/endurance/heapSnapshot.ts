/**
 * What a page holds, thing by thing, as a snapshot of its heap tells it. What the engine keeps for itself stands apart: compiled
 * code and its notes grow for as long as the engine learns which functions are hot, whatever the program lets go.
 */
import type { CDPSession } from 'playwright-core';

export interface HeapBytes {
  /** Objects, arrays, closures, texts and what the browser holds for them. */
  readonly ofProgram: number;
  /** Compiled code, feedback and lists of the engine. */
  readonly ofEngine: number;
}

/** As in V8's own format: `nodes` is a run of numbers, so many to a node as `node_fields` names. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

export async function heapBytes(session: CDPSession): Promise<HeapBytes> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  // It collects garbage first, itself.
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return bytesOf(JSON.parse(chunks.join('')) as Snapshot);
}

export function bytesOf({ snapshot: { meta }, nodes, strings }: Snapshot): HeapBytes {
  const [kinds] = meta.node_types;
  const width = meta.node_fields.length;
  const place = (field: string) => meta.node_fields.indexOf(field);
  const [kindAt, nameAt, sizeAt] = [place('type'), place('name'), place('self_size')];
  let ofProgram = 0;
  let ofEngine = 0;
  for (let node = 0; node < nodes.length; node += width) {
    const size = nodes[node + sizeAt] ?? Number.NaN;
    const isCode = kinds[nodes[node + kindAt] ?? -1] === 'code';
    if (isCode || strings[nodes[node + nameAt] ?? -1]?.startsWith('system / ')) ofEngine += size;
    else ofProgram += size;
  }
  return { ofProgram, ofEngine };
}
