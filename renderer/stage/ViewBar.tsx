/** Over the picture: named views and cuts. */
import { RotateCcw } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { keysOf } from '../commands/keysOf.ts';
import { Choice } from '../controls/Choice.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { HOME_VIEW, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { NAMED_VIEWS, SECTION_PLANES } from '../viewport/viewportProps.ts';

const WHOLE = 'none';
const SECTIONS = [WHOLE, ...SECTION_PLANES] as const;

export function ViewBar() {
  const namedView = useStore(viewStore, (view) => view.namedView);
  const sectionPlane = useStore(viewStore, (view) => view.sectionPlane);
  const before = useStore(viewStore, (view) => view.before);
  return (
    <div className="view-bar">
      <SegmentedChoice
        label={text('view.named')}
        hideLabel
        options={NAMED_VIEWS.map((value) => ({ value, label: text(`view.names.${value}`) }))}
        value={namedView}
        onChoose={(view) => viewStore.setState({ namedView: view })}
      />
      <Choice
        label={text('view.section')}
        hideLabel
        options={SECTIONS.map((value) => ({ value, label: text(`view.sections.${value}`) }))}
        value={sectionPlane ?? WHOLE}
        testId="section"
        onChoose={(plane) => viewStore.setState({ sectionPlane: plane === WHOLE ? null : plane })}
      />
      <ToggleButton
        className="button button-quiet button-words view-toggle"
        data-testid="show-before"
        isSelected={before}
        onChange={(next) => viewStore.setState({ before: next })}
      >
        <span className="view-toggle-swatch" aria-hidden />
        {text('view.before')}
      </ToggleButton>
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
