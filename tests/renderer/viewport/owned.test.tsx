// What belongs to the graphics card is freed, and a layer that fails leaves the others alone.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Layer, LayerBoundary } from '../../../renderer/viewport/LayerBoundary.tsx';
import { useOwned } from '../../../renderer/viewport/useOwned.ts';

const freed: number[] = [];

function Owner({ size }: { readonly size: number }) {
  const owned = useOwned(
    () => ({ size }),
    (each) => freed.push(each.size),
    [size],
  );
  return <i>{owned.size}</i>;
}

function Discs({ broken }: { readonly broken: boolean }) {
  if (broken) throw new Error('no disc');
  return <i>discs</i>;
}

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

test('a geometry is freed once when it is replaced and once when its owner goes', async () => {
  const root = createRoot(document.createElement('div'));
  await act(() => root.render(<Owner size={1} />));
  expect(freed).toEqual([]);
  await act(() => root.render(<Owner size={2} />));
  expect(freed).toEqual([1]);
  await act(() => root.render(<Owner size={2} />));
  expect(freed).toEqual([1]);
  await act(() => root.unmount());
  expect(freed).toEqual([1, 2]);
});

test('a layer that fails is named, its neighbours stay, and it is tried again with something new', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failures: Layer[] = [];
  const host = document.createElement('div');
  const root = createRoot(host);
  const show = (broken: boolean, input: number) =>
    act(() =>
      root.render(
        <>
          <LayerBoundary layer="bone" input={input} onFailure={(layer) => failures.push(layer)}>
            <i>bone </i>
          </LayerBoundary>
          <LayerBoundary layer="discs" input={input} onFailure={(layer) => failures.push(layer)}>
            <Discs broken={broken} />
          </LayerBoundary>
        </>,
      ),
    );
  await show(true, 1);
  expect(host.textContent).toBe('bone ');
  expect(failures).toEqual(['discs']);
  await show(false, 1);
  expect(host.textContent).toBe('bone ');
  await show(false, 2);
  expect(host.textContent).toBe('bone discs');
  silent.mockRestore();
});
