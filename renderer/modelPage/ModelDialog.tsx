/** The page about the model: at a glance, its whole text, published rows beside ours, constants, and what it leaves out. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Dialog } from '../controls/Dialog.tsx';
import { text } from '../text/text.ts';
import { constantGroups } from '../viewModel/modelPage/constantGroups.ts';
import { ConstantsTable } from './ConstantsTable.tsx';
import { CONSTANT_MODULES } from './constantModules.ts';
import { ModelOverview } from './ModelOverview.tsx';
import { ModelText } from './ModelText.tsx';
import { MarkdownBlocks } from './markdown/MarkdownBlocks.tsx';
import { itemsOf, sectionOf } from './markdown/sections.ts';
import { MODEL_TEXT } from './modelText.ts';
import { PUBLISHED_ROWS } from './publishedRows.ts';
import { ValidationTab } from './ValidationTab.tsx';

const TABS = ['overview', 'text', 'validation', 'constants', 'cheats'] as const;
type TabId = (typeof TABS)[number];

const CHEATS = sectionOf(MODEL_TEXT, 'cheats');
const GROUPS = constantGroups(CONSTANT_MODULES);

export function ModelDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog page testId="model-dialog" title={text('modelPage.title')} onDismiss={onClose}>
      <Tabs className="tabs" defaultSelectedKey="overview">
        <TabList className="tab-list" aria-label={text('modelPage.title')}>
          {TABS.map((id) => (
            <Tab key={id} id={id} className="tab" data-testid={`model-tab-${id}`}>
              {text(`modelPage.tabs.${id}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map((id) => (
          <TabPanel key={id} id={id} className={id === 'text' ? 'tab-panel' : 'tab-panel scroll'}>
            <Panel id={id} />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  );
}

function Panel({ id }: { readonly id: TabId }) {
  switch (id) {
    case 'overview':
      return (
        <ModelOverview
          validation={PUBLISHED_ROWS}
          groups={GROUPS}
          shortcuts={itemsOf(CHEATS).length}
        />
      );
    case 'text':
      return <ModelText />;
    case 'validation':
      return <ValidationTab validation={PUBLISHED_ROWS} />;
    case 'constants':
      return <ConstantsTable groups={GROUPS} />;
    case 'cheats':
      return (
        <div className="page-rows page-words">
          <p className="page-lead">{text('modelPage.cheatsLead')}</p>
          {/* A link out of this part leads nowhere here; the text tab has the whole page. */}
          <MarkdownBlocks blocks={CHEATS} onFollow={() => undefined} />
        </div>
      );
  }
}
