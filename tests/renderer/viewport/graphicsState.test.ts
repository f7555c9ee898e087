// What happens to the picture when the graphics card is lost, and how a machine is judged.
import { describe, expect, test } from 'vitest';
import {
  type GraphicsEvent,
  type GraphicsState,
  nextGraphicsState,
} from '../../../renderer/viewport/graphicsState.ts';
import { qualityOf } from '../../../renderer/viewport/renderQuality.ts';
import { buffersOf } from '../../../renderer/workers/transfer.ts';

const following = (...events: readonly GraphicsEvent[]) =>
  events.reduce<GraphicsState>(nextGraphicsState, { kind: 'drawing', canvas: 0 });

describe('a lost context', () => {
  test('is waited for, and drawing goes on with the same canvas', () => {
    expect(following('lost')).toEqual({ kind: 'waiting', canvas: 0 });
    expect(following('lost', 'restored')).toEqual({ kind: 'drawing', canvas: 0 });
  });
  test('that does not come back gets a new canvas', () => {
    expect(following('lost', 'waitedTooLong')).toEqual({ kind: 'drawing', canvas: 1 });
  });
  test('lost on three canvases gives up with a message instead of trying for ever', () => {
    const thrice = [
      'lost',
      'waitedTooLong',
      'lost',
      'waitedTooLong',
      'lost',
      'waitedTooLong',
    ] as const;
    expect(following(...thrice).kind).toBe('unavailable');
  });
  test('is tried again three times when a person asks', () => {
    const thrice = [
      'lost',
      'waitedTooLong',
      'lost',
      'waitedTooLong',
      'lost',
      'waitedTooLong',
    ] as const;
    expect(following(...thrice, 'retry')).toEqual({ kind: 'drawing', canvas: 3 });
    expect(following(...thrice, 'retry', 'lost', 'waitedTooLong').kind).toBe('drawing');
    expect(following(...thrice, 'retry', ...thrice).kind).toBe('unavailable');
  });
  test('a late timer after the restore changes nothing', () => {
    expect(following('lost', 'restored', 'waitedTooLong')).toEqual({ kind: 'drawing', canvas: 0 });
  });
});

describe('drawing quality', () => {
  test.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)',
    'Microsoft Basic Render Driver',
  ])('is light on a software renderer: %s', (name) => expect(qualityOf(name)).toBe('light'));
  test.each(['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)', 'Apple M2', 'Intel Iris Xe'])(
    'is full on a graphics card: %s',
    (name) => expect(qualityOf(name)).toBe('full'),
  );
});

test('a message hands over every memory block once, wherever it lies in the data', () => {
  const shared = new Float64Array(4);
  const message = {
    a: shared,
    b: [new Uint32Array(2), { c: shared.subarray(1), d: 'text' }],
    e: null,
  };
  expect(buffersOf(message)).toHaveLength(2);
});
