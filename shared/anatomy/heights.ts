/** Three heights of a vertebral body, endplate to endplate in the mid-sagittal plane. */
export const PLACES = ['anterior', 'middle', 'posterior'] as const;
export type Place = (typeof PLACES)[number];

/** Millimetres per place. */
export type HeightsMm = Readonly<Record<Place, number>>;

export function mapPlaces<T>(at: (place: Place) => T): Readonly<Record<Place, T>> {
  return { anterior: at('anterior'), middle: at('middle'), posterior: at('posterior') };
}
