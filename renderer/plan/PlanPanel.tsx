/** Right: the plan, what the simulated procedure gives, what speaks against it, and what would narrow the bands. */

import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { lungRates } from '../../shared/pipeline/lungRates.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import { AfterwardsSection } from '../afterwards/AfterwardsSection.tsx';
import { goToSection } from '../state/layoutStore.ts';
import { text } from '../text/text.ts';
import { FindingsSection } from './FindingsSection.tsx';
import { NarrowingSection } from './NarrowingSection.tsx';
import { AfterSection } from './outcome/AfterSection.tsx';
import { CementSection } from './outcome/CementSection.tsx';
import { OutcomeSection } from './outcome/OutcomeSection.tsx';
import { PicturesSection } from './PicturesSection.tsx';
import { PathsSection } from './paths/PathsSection.tsx';
import { SeverityCounts } from './SeverityCounts.tsx';
import { PlanSection } from './settings/PlanSection.tsx';

interface PlanPanelProps {
  readonly document: KyphoDocument;
  readonly derived: Derived | null;
  readonly onSeries: () => void;
  readonly onInstruments: () => void;
}

export function PlanPanel({ document, derived, onSeries, onInstruments }: PlanPanelProps) {
  return (
    <aside className="panel panel-plan" aria-label={text('rooms.plan')}>
      <div className="panel-scroll scroll">
        <PlanSection
          plan={document.plan}
          run={derived?.run ?? null}
          onInstruments={onInstruments}
        />
        {derived && (
          <>
            <PathsSection
              plan={document.plan}
              paths={derived.paths}
              shape={fracturedShape(derived)}
            />
            <OutcomeSection
              run={derived.run}
              measuredPose={derived.fracture.available ? derived.fracture.value.pose : null}
            />
            {derived.run.available && (
              <>
                <CementSection
                  document={document}
                  derived={derived}
                  result={derived.run.value}
                  lung={lungRates(derived)}
                />
                <AfterSection result={derived.run.value} />
                <PicturesSection document={document} derived={derived} result={derived.run.value} />
              </>
            )}
            <FindingsSection
              findings={derived.findings}
              plan={document.plan}
              paths={derived.paths}
              shape={fracturedShape(derived)}
            />
            {derived.run.available && (
              <>
                <NarrowingSection result={derived.run.value} />
                <AfterwardsSection document={document} onSeries={onSeries} />
              </>
            )}
          </>
        )}
      </div>
      {derived && (
        <button
          type="button"
          className="findings-bar"
          data-testid="findings-bar"
          onClick={() => goToSection('findings')}
        >
          {text('sections.findings')}
          <SeverityCounts findings={derived.findings} />
        </button>
      )}
    </aside>
  );
}
