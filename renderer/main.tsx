/** Starts the window: one session, one root, then the first case. */
import '@fontsource-variable/inter/opsz.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/layout.css';
import './theme/controls.css';
import './theme/fields.css';
import './theme/slider.css';
import './theme/sections.css';
import './theme/case.css';
import './theme/plan.css';
import './theme/paths.css';
import './theme/charts.css';
import './theme/approval.css';
import './theme/plans.css';
import './theme/stages.css';
import './theme/timeline.css';
import './theme/needleBar.css';
import './theme/measure.css';
import './theme/fluoroscopy.css';
import './theme/drawings.css';
import './theme/pathHandle.css';
import './theme/films.css';
import './theme/dialogs.css';
import './theme/habits.css';
import './theme/modelPage.css';
import './theme/instruments.css';
import './theme/low.css';
import './theme/narrow.css';
import './theme/forcedColors.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { applyDrafts } from './controls/applyDrafts.ts';
import { createPlatform } from './platform/createPlatform.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { WindowFault } from './shell/WindowFault.tsx';
import { createSession } from './state/createSession.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const session = createSession(createPlatform(), applyDrafts);
createRoot(root).render(
  <ErrorBoundary fallback={<WindowFault />}>
    <App session={session} />
  </ErrorBoundary>,
);
void session.files.start();
