/**
 * What a page holds, thing by thing, as a snapshot of its heap tells it. What the browser keeps for itself stands apart: compiled
 * code grows for as long as its engine learns which functions are hot, and its tables remember the name of every group of radio
 * buttons that was ever shown, whatever the program lets go.
 */
import type { CDPSession } from 'playwright-core';

export interface HeapBytes {
  /** Objects, arrays, closures, texts, nodes. */
  readonly ofProgram: number;
  /** Compiled code, and the tables of the engine and of the browser. */
  readonly ofBrowser: number;
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

/** What is named so is no thing of a program. */
const OWN_NAME = /^(?:system \/ |blink::)/;

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
  let ofBrowser = 0;
  for (let node = 0; node < nodes.length; node += width) {
    const size = nodes[node + sizeAt] ?? Number.NaN;
    const isCode = kinds[nodes[node + kindAt] ?? -1] === 'code';
    if (isCode || OWN_NAME.test(strings[nodes[node + nameAt] ?? -1] ?? '')) ofBrowser += size;
    else ofProgram += size;
  }
  return { ofProgram, ofBrowser };
}
