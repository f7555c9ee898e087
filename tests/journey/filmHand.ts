/** A hand over a film in the window: from a point of the picture to the pixel of the screen where it is seen. */

import type { Locator } from 'playwright-core';
import {
  type FilmTransform,
  fitFilm,
  toScreen,
  wheelZoom,
  zoomAt,
} from '../../renderer/viewModel/films/filmTransform.ts';
import type { FilmPoint } from '../../shared/film/film.ts';
import type { Person } from './human.ts';

export type FilmHand = Awaited<ReturnType<typeof handOnFilm>>;

const NOTCH_PX = 120;

export async function handOnFilm(
  person: Person,
  view: Locator,
  size: { readonly widthPx: number; readonly heightPx: number },
) {
  const box = await view.boundingBox();
  if (!box) throw new Error('no film is shown');
  const image = { ...size, pixelAspect: 1 };
  const pane = { widthPx: box.width, heightPx: box.height };
  let transform: FilmTransform = fitFilm(image, pane);
  const inPane = (at: FilmPoint) => toScreen(at, transform, image, pane);
  const spot = (at: FilmPoint) => {
    const { x, y } = inPane(at);
    return { x: box.x + x, y: box.y + y };
  };
  return {
    click: (at: FilmPoint) => person.aim(spot(at)),
    /** Turns the wheel over a place, which stays where it is. */
    zoom: async (at: FilmPoint, notches: number): Promise<void> => {
      await person.moveTo(spot(at));
      const fixed = inPane(at);
      for (let i = 0; i < notches; i++) {
        await person.page.mouse.wheel(0, -NOTCH_PX);
        transform = zoomAt(fixed, wheelZoom(-NOTCH_PX), transform, image, pane);
        await person.page.waitForTimeout(150);
      }
    },
  };
}
