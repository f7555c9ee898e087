/** Shows the question a flow is waiting for. */
import { useStore } from 'zustand';
import { SeriesDialog } from '../afterwards/SeriesDialog.tsx';
import { ApproveDialog } from '../approval/ApproveDialog.tsx';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { ShortcutSheet } from '../commands/ShortcutSheet.tsx';
import { CompareDialog } from '../compare/CompareDialog.tsx';
import { CompareCasesDialog } from '../compare/cases/CompareCasesDialog.tsx';
import { GlossaryDialog } from '../glossary/GlossaryDialog.tsx';
import { InstrumentsDialog } from '../instruments/InstrumentsDialog.tsx';
import { ModelDialog } from '../modelPage/ModelDialog.tsx';
import { NumberDialog } from '../numberPage/NumberDialog.tsx';
import { dialogStore } from '../state/dialogStore.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { ErrorDialog } from './ErrorDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FilmReadDialog } from './FilmReadDialog.tsx';
import { NewCaseDialog } from './NewCaseDialog.tsx';
import { PackDialog } from './PackDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { RecentDialog } from './RecentDialog.tsx';

export function Dialogs() {
  const dialog = useStore(dialogStore, (state) => state.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'error':
      return <ErrorDialog error={dialog.ask} onAnswer={dialog.answer} />;
    case 'about':
      return <AboutDialog onAnswer={dialog.answer} />;
    case 'recentFiles':
      return <RecentDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'anatomyPack':
      return <PackDialog onAnswer={dialog.answer} />;
    case 'export':
      return <ExportDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'filmRead':
      return <FilmReadDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'model':
      return <ModelDialog onClose={() => dialog.answer('close')} />;
    case 'compare':
      return <CompareDialog onAnswer={dialog.answer} />;
    case 'compareCases':
      return <CompareCasesDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'palette':
      return <CommandPalette onAnswer={dialog.answer} />;
    case 'shortcuts':
      return <ShortcutSheet onAnswer={dialog.answer} />;
    case 'glossary':
      return <GlossaryDialog onClose={() => dialog.answer('close')} />;
    case 'number':
      return <NumberDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'approve':
      return <ApproveDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'print':
      return <PrintDialog onAnswer={dialog.answer} />;
    case 'series':
      return <SeriesDialog {...dialog.ask} onAnswer={dialog.answer} />;
    case 'instruments':
      return <InstrumentsDialog {...dialog.ask} onClose={() => dialog.answer('close')} />;
    case 'newCase':
      return <NewCaseDialog onAnswer={dialog.answer} />;
    default:
      return <QuestionDialog dialog={dialog} />;
  }
}
