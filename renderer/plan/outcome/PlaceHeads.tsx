/** Head of a table of heights: a hidden word for the rows, then front, middle and back. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { text } from '../../text/text.ts';

export function PlaceHeads() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{text('outcome.stage')}</span>
        </th>
        {PLACES.map((place) => (
          <th key={place} scope="col">
            {text(`places.${place}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
