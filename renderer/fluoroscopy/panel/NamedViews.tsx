/** Which picture the arm is moved for, and the views that surgeons name. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { ENDPLATES } from '../../../shared/anatomy/endplateRims.ts';
import { SIDES, type Side } from '../../../shared/anatomy/levels.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import {
  type EndplateChoice,
  enFace,
  trueAp,
  trueLateral,
} from '../../../shared/fluoroscopy/carm/namedViews.ts';
import { apply, rotate } from '../../../shared/math/rigid.ts';
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import {
  FLUOROSCOPY_VIEWS,
  type FluoroscopyView,
  fluoroscopyStore,
  moveArm,
} from '../../state/fluoroscopyStore.ts';
import { text } from '../../text/text.ts';

interface NamedViewsProps {
  readonly arms: Readonly<Record<FluoroscopyView, CArm>>;
  readonly body: PosedBody;
  readonly plan: Plan;
}

const ENDPLATE_CHOICES: readonly EndplateChoice[] = ['both', ...ENDPLATES];

export function NamedViews({ arms, body, plan }: NamedViewsProps) {
  const { chosen, endplates } = useStore(fluoroscopyStore);
  const show = (view: FluoroscopyView, angles: Pick<CArm, 'orbitDeg' | 'tiltDeg'>) => {
    fluoroscopyStore.setState({ chosen: view });
    moveArm(view, angles);
  };
  /** A picture along a needle takes the place of the AP; the lateral stays to show its depth. */
  const alongNeedle = (side: Side) => {
    const path = planTrajectory(body.shape, plan, side);
    const direction = rotate(body.pose, path.direction);
    show('ap', enFace(arms.ap, apply(body.pose, path.entry), direction));
  };
  const entered = entrySides(plan.approach);
  return (
    <div className="xray-bar">
      <SegmentedChoice
        label={text('fluoroscopy.move')}
        hideLabel
        options={FLUOROSCOPY_VIEWS.map((value) => ({
          value,
          label: text(`fluoroscopy.moves.${value}`),
        }))}
        value={chosen}
        onChoose={(view) => view && fluoroscopyStore.setState({ chosen: view })}
        testId="fluoroscopy-chosen"
      />
      <Button
        className="button button-words button-plain"
        data-testid="fluoroscopy-true-ap"
        onPress={() => show('ap', trueAp(arms.ap, body, endplates))}
      >
        {text('fluoroscopy.trueAp')}
      </Button>
      <Button
        className="button button-words button-plain"
        data-testid="fluoroscopy-true-lateral"
        onPress={() => show('lateral', trueLateral(arms.lateral, body, endplates))}
      >
        {text('fluoroscopy.trueLateral')}
      </Button>
      <SegmentedChoice
        label={text('fluoroscopy.endplates')}
        hideLabel
        options={ENDPLATE_CHOICES.map((value) => ({
          value,
          label: text(`fluoroscopy.endplateChoices.${value}`),
        }))}
        value={endplates}
        onChoose={(choice) => choice && fluoroscopyStore.setState({ endplates: choice })}
        testId="fluoroscopy-endplates"
      />
      {SIDES.map((side) => (
        <Button
          key={side}
          className="button button-words button-plain"
          data-testid={`fluoroscopy-en-face-${side}`}
          isDisabled={!entered.includes(side)}
          onPress={() => alongNeedle(side)}
        >
          {text(`fluoroscopy.enFace.${side}`)}
        </Button>
      ))}
    </div>
  );
}
