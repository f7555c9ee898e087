import { describe, expect, it } from 'vitest';
import { bytesOf } from '../gates/endurance/heapSnapshot.ts';

describe('what a page holds, from a snapshot of its heap', () => {
  it('tells things of the program from what the browser keeps for itself', () => {
    const strings = ['Vector3', 'shape', 'system / WeakArrayList', 'blink::RadioButtonGroup'];
    const node = (kind: number, name: number, size: number) => [kind, name, 7, size];
    const snapshot = {
      snapshot: {
        meta: {
          node_fields: ['type', 'name', 'id', 'self_size'],
          node_types: [['code', 'object', 'native'], 'string', 'number', 'number'] as const,
        },
      },
      nodes: [
        ...node(1, 0, 40),
        ...node(0, 1, 1000),
        ...node(2, 2, 500),
        ...node(2, 3, 60),
        ...node(1, 0, 2),
      ],
      strings,
    };
    expect(bytesOf(snapshot)).toEqual({ ofProgram: 42, ofBrowser: 1560 });
  });
});
