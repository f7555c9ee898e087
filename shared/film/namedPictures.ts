/** The pictures that films name, and no others: what nobody looks at is not carried along. */
import type { FilmPictures, Films } from './film.ts';

export function namedPictures({ lateral, ap }: Films, pictures: FilmPictures): FilmPictures {
  return Object.fromEntries(
    [lateral, ap].flatMap((film) => {
      const sha256 = film?.image.sha256;
      const picture = sha256 === undefined ? undefined : pictures[sha256];
      return sha256 === undefined || picture === undefined ? [] : [[sha256, picture]];
    }),
  );
}
