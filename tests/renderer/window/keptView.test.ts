// How a case is looked at comes back as it was; what is strange in it is as if never kept.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { filmStore } from '../../../renderer/state/filmStore.ts';
import { fluoroscopyStore } from '../../../renderer/state/fluoroscopyStore.ts';
import { bringBackView, writtenView } from '../../../renderer/state/keptView.ts';
import { STAGE_PICTURES, viewStore } from '../../../renderer/state/viewStore.ts';
import { NAMED_VIEWS, SECTION_PLANES } from '../../../renderer/viewport/viewportProps.ts';
import { SIDES } from '../../../shared/anatomy/levels.ts';
import { STAGES } from '../../../shared/simulation/result.ts';

const START = viewStore.getState();

beforeEach(() => {
  viewStore.setState(START, true);
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const share = fc.double({ min: 0, max: 20, noNaN: true });
const eye = fc.record({
  polarRad: number,
  azimuthRad: number,
  targetMm: fc.record({ x: number, y: number, z: number }),
  zoomPxPerMm: fc.double({ min: 0.01, max: 100, noNaN: true }),
});
const looked = fc.record({
  picture: fc.constantFrom(...STAGE_PICTURES),
  stage: fc.constantFrom(...STAGES),
  timelineAt: fc.option(share),
  before: fc.boolean(),
  sectionPlane: fc.option(fc.constantFrom(...SECTION_PLANES)),
  along: fc.option(fc.record({ side: fc.constantFrom(...SIDES), depthMm: share })),
});

describe('how a case is looked at', () => {
  test('comes back as it was, turned by hand or by name', () => {
    fc.assert(
      fc.property(looked, fc.constantFrom(...NAMED_VIEWS, null), eye, (view, namedView, turned) => {
        viewStore.setState({ ...view, namedView, eye: namedView === null ? turned : null });
        const written = writtenView();
        const before = JSON.stringify(viewStore.getState());
        viewStore.setState(START, true);
        bringBackView(written);
        expect(writtenView()).toBe(written);
        expect(JSON.stringify(viewStore.getState())).toBe(before);
      }),
      { numRuns: 200, seed: 27 },
    );
  });

  test('brings the film and the picture of the arm back', () => {
    filmStore.setState({ view: 'ap' });
    fluoroscopyStore.setState({ chosen: 'lateral' });
    const written = writtenView();
    filmStore.setState({ view: 'lateral' });
    fluoroscopyStore.setState({ chosen: 'ap' });
    bringBackView(written);
    expect([filmStore.getState().view, fluoroscopyStore.getState().chosen]).toEqual([
      'ap',
      'lateral',
    ]);
  });

  test('fits the border of the process', () => {
    viewStore.setState({
      namedView: null,
      eye: {
        polarRad: 1 / 3,
        azimuthRad: -1 / 3,
        targetMm: { x: 1 / 3, y: 1 / 3, z: 1 / 3 },
        zoomPxPerMm: 1 / 3,
      },
    });
    expect(writtenView().length).toBeLessThan(1_000);
  });

  test.each([
    '',
    '[]',
    '{"picture": "cinema", "stage": 4, "namedView": "below"}',
    '{"namedView": null}',
    '{"namedView": null, "eye": {"polarRad": 1, "azimuthRad": 1, "zoomPxPerMm": 0, "targetMm": {"x": 1, "y": 1, "z": 1}}}',
    '{"namedView": "needle"}',
    '{"namedView": "needle", "along": {"side": "middle", "depthMm": 3}}',
    '{"eye": {"polarRad": null, "azimuthRad": 1, "zoomPxPerMm": 3, "targetMm": [0, 0, 0]}}',
    '{"timelineAt": -1, "before": "yes", "sectionPlane": "oblique"}',
  ])('leaves the window as it stands for %s', (written) => {
    bringBackView(written);
    expect(viewStore.getState()).toEqual(START);
  });
});
