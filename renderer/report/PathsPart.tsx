/** What the operating room asks of each needle, and the room that is left around it; left on the left, as seen from behind. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { PlannedPath } from '../../shared/plan/path/planPaths.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from '../viewModel/formatQuantity.ts';
import { marginRows } from '../viewModel/paths/marginRows.ts';
import { pathReadings, typedNumbers } from '../viewModel/paths/pathNumbers.ts';
import { accessWords } from '../viewModel/planWords.ts';

interface PathsPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function PathsPart({ document, derived }: PathsPartProps) {
  return (
    <section className="report-paths">
      {derived.paths.map((path) => (
        <OnePath key={path.side} plan={document.plan} path={path} />
      ))}
    </section>
  );
}

function OnePath({ plan, path }: { readonly plan: Plan; readonly path: PlannedPath }) {
  const { route, access } = plan.sides[path.side];
  return (
    <div data-testid={`report-path-${path.side}`}>
      <h2>
        {text('report.paths', {
          side: text(`paths.side.${path.side}`).toLowerCase(),
          route: text(`report.routeNames.${route}`),
          access: accessWords(access).label,
        })}
      </h2>
      <dl className="report-rows">
        {pathRows(plan, path).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className="report-margins">
        <caption>{text('report.pathMargins')}</caption>
        <tbody>
          {marginRows(path).map(({ key, name, room, wanted, state, stateWord }) => (
            <tr key={key} data-state={state}>
              <th scope="row">{name}</th>
              <td>{room}</td>
              <td>{wanted}</td>
              <td>{stateWord}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function pathRows(plan: Plan, path: PlannedPath) {
  const { skinDepthMm } = plan.sides[path.side];
  return [
    ...typedNumbers(path).map(({ name, quantityKey, value }) => ({
      name: text(`paths.numbers.${name}`),
      value: formatQuantity(value, quantityKey),
    })),
    ...(skinDepthMm === null
      ? []
      : [
          {
            name: text('paths.numbers.skinDepthMm'),
            value: formatQuantity(skinDepthMm, 'skinDepthMm'),
          },
        ]),
    ...pathReadings(path),
  ];
}
