/** Over the picture: named views and cuts. */
import { RotateCcw, Ruler } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { keysOf } from '../commands/keysOf.ts';
import { Choice } from '../controls/Choice.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { toggleMeasuring } from '../state/measuring.ts';
import { HOME_VIEW, lookAlong, showCut, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { NAMED_VIEWS, SECTION_PLANES } from '../viewport/viewportProps.ts';

const WHOLE = 'none';
const ALONG = 'needle';
const SECTIONS = [WHOLE, ...SECTION_PLANES, ALONG] as const;

export function ViewBar() {
  const namedView = useStore(viewStore, (view) => view.namedView);
  const sectionPlane = useStore(viewStore, (view) => view.sectionPlane);
  const along = useStore(viewStore, (view) => view.along);
  const before = useStore(viewStore, (view) => view.before);
  const measuring = useStore(viewStore, (view) => view.measuring !== null);
  return (
    <div className="view-bar">
      <SegmentedChoice
        label={text('view.named')}
        hideLabel
        options={NAMED_VIEWS.map((value) => ({ value, label: text(`view.names.${value}`) }))}
        value={namedView === ALONG ? null : namedView}
        onChoose={(view) => viewStore.setState({ namedView: view })}
      />
      <Choice
        label={text('view.section')}
        hideLabel
        options={SECTIONS.map((value) => ({ value, label: text(`view.sections.${value}`) }))}
        value={along ? ALONG : (sectionPlane ?? WHOLE)}
        testId="section"
        onChoose={(plane) => {
          if (plane === ALONG) lookAlong('left');
          else showCut(plane === WHOLE ? null : plane);
        }}
      />
      <ToggleButton
        className="button button-quiet button-words view-toggle"
        data-testid="show-before"
        aria-label={text('view.showBefore')}
        isSelected={before}
        isDisabled={along !== null}
        onChange={(next) => viewStore.setState({ before: next })}
      >
        <span className="view-toggle-swatch" aria-hidden />
        <span className="view-toggle-words">{text('view.before')}</span>
      </ToggleButton>
      <TooltipTrigger delay={500} closeDelay={0}>
        <ToggleButton
          className="button button-quiet view-measure"
          data-testid="measure-toggle"
          aria-label={text('measure.toggle')}
          isSelected={measuring}
          onChange={toggleMeasuring}
        >
          <Ruler size={15} aria-hidden />
        </ToggleButton>
        <Tooltip className="tooltip" offset={6}>
          {text('measure.toggle')}
          <kbd className="kbd">{keysOf('measure')}</kbd>
        </Tooltip>
      </TooltipTrigger>
      <IconButton
        label={text('view.reset')}
        shortcut={keysOf('homeView')}
        onPress={() => viewStore.setState(HOME_VIEW)}
      >
        <RotateCcw size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
