/** The picture of a film, unpacked once and kept while it is the one that is shown. */
import { useEffect, useState } from 'react';
import type { Film } from '../../shared/film/film.ts';
import { showFilmInWorker } from '../workers/filmClient.ts';
import type { FilmPyramid, ShowOutcome } from '../workers/showFilm.ts';

export type FilmPicture =
  | { readonly kind: 'loading' }
  /** The case names it and does not hold it. */
  | { readonly kind: 'missing' }
  | Exclude<ShowOutcome, { kind: 'shown' }>
  | { readonly kind: 'shown'; readonly pyramid: FilmPyramid };

const LOADING: FilmPicture = { kind: 'loading' };

export function useFilmPicture({ image }: Film, png: string | undefined): FilmPicture {
  const { sha256 } = image;
  const [unpacked, setUnpacked] = useState<{ sha256: string; picture: FilmPicture } | null>(null);
  useEffect(() => {
    if (png === undefined) return;
    const stopped = new AbortController();
    void showFilmInWorker({ image, png }, stopped.signal).then((outcome) => {
      if (outcome) setUnpacked({ sha256: image.sha256, picture: outcome });
    });
    return () => stopped.abort();
    // The hash names the picture: another click makes another film and not another picture.
  }, [image, png]);
  if (png === undefined) return { kind: 'missing' };
  return unpacked?.sha256 === sha256 ? unpacked.picture : LOADING;
}
