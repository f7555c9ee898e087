/** One needle: how it goes in, what can be typed of it, and what is left around it. */
import { useStore } from 'zustand';
import type { Side } from '../../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import { type Plan, ROUTES } from '../../../shared/plan/plan.ts';
import { Choice } from '../../controls/Choice.tsx';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { QuantityField } from '../../controls/QuantityField.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { ownDevicesStore } from '../../state/ownDevices.ts';
import { text } from '../../text/text.ts';
import { accessOptions } from '../../viewModel/instruments/deviceOptions.ts';
import { pathReadings, type TypedNumber, typedNumbers } from '../../viewModel/paths/pathNumbers.ts';
import { DeviceChoice } from '../settings/DeviceChoice.tsx';
import { MarginTable } from './MarginTable.tsx';
import { RoomiestPath } from './RoomiestPath.tsx';

interface SidePathProps {
  readonly plan: Plan;
  readonly path: PlannedPath;
  readonly shape: VertebraShape;
}

export function SidePath({ plan, path, shape }: SidePathProps) {
  const { side } = path;
  const { route, access, path: stored, skinDepthMm } = plan.sides[side];
  const own = useStore(ownDevicesStore);
  const named = text(`paths.side.${side}`);
  return (
    <section className="side-path" aria-label={named} data-testid={`path-${side}`}>
      <h3 className="side-path-title">
        {named}
        <span className="section-aside">
          {text(stored === null ? 'paths.followed' : 'paths.stored')}
        </span>
      </h3>
      <FieldPlace at={`/plan/sides/${side}/route`}>
        <Choice
          label={text('paths.route')}
          term="route"
          options={ROUTES.map((value) => ({ value, label: text(`paths.routeOptions.${value}`) }))}
          value={route}
          onChoose={(value) => value && dispatch({ kind: 'editSide', side, field: 'route', value })}
          testId={`route-${side}`}
        />
      </FieldPlace>
      <FieldPlace at={`/plan/sides/${side}/access`}>
        <DeviceChoice
          label={text('paths.gauge')}
          term="gauge"
          options={accessOptions(plan, own, [access])}
          held={access}
          onChoose={(value) => dispatch({ kind: 'editSide', side, field: 'access', value })}
          testId={`gauge-${side}`}
        />
      </FieldPlace>
      <div className="field-grid">
        <FieldPlace at={`/plan/sides/${side}/path`}>
          {typedNumbers(path).map((number) => (
            <TypedField key={number.name} number={number} side={side} />
          ))}
        </FieldPlace>
        <QuantityField
          quantityKey="skinDepthMm"
          label={text('paths.numbers.skinDepthMm')}
          value={skinDepthMm}
          onCommit={(value) => dispatch({ kind: 'editSide', side, field: 'skinDepthMm', value })}
          testId={`skin-${side}`}
        />
      </div>
      <dl className="path-readings">
        {pathReadings(path).map(({ key, name, value }) => (
          <div key={key} className="path-reading">
            <dt>{name}</dt>
            <dd>
              <ExplainedNumber output={`pathNumber.${side}Needle.${key}`} className="cell-number">
                {value}
              </ExplainedNumber>
            </dd>
          </div>
        ))}
      </dl>
      {stored === null ? (
        <p className="hint">{text(`paths.reason.${path.proposal.reason}`)}</p>
      ) : (
        <button
          type="button"
          className="button button-plain button-words"
          data-testid={`proposal-${side}`}
          aria-label={text('paths.fieldOf', {
            number: text('paths.backToProposal'),
            side: named,
          })}
          onClick={() => dispatch({ kind: 'editSide', side, field: 'path', value: null })}
        >
          {text('paths.backToProposal')}
        </button>
      )}
      <RoomiestPath plan={plan} path={path} shape={shape} />
      <MarginTable path={path} />
    </section>
  );
}

/** What is typed becomes a stored path: the proposal is left where it is. */
function TypedField({ number, side }: { readonly number: TypedNumber; readonly side: Side }) {
  const { name, quantityKey, value, withValue } = number;
  return (
    <QuantityField
      required
      quantityKey={quantityKey}
      label={text(`paths.numbers.${name}`)}
      value={value}
      testId={`${name}-${side}`}
      onCommit={(next) =>
        next !== null && dispatch({ kind: 'editSide', side, field: 'path', value: withValue(next) })
      }
    />
  );
}
