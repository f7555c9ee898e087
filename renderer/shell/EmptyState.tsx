/** No case is open: four ways to begin. */
import { Bone, FilePlus, FolderOpen, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Commands } from '../state/createCommands.ts';
import { documentStore } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { AppMark } from './AppMark.tsx';

export function EmptyState({ commands }: { readonly commands: Commands }) {
  const starting = useStore(documentStore, (state) => state.starting);
  return (
    <main className="empty" data-testid="empty-state" data-starting={starting}>
      <AppMark />
      <h1 className="empty-title">{text(starting ? 'loading.app' : 'empty.title')}</h1>
      {!starting && (
        <>
          <p className="empty-why">{text('empty.why')}</p>
          <div className="empty-ways">
            <Button
              className="button button-main button-words"
              onPress={() => void commands.newCase()}
            >
              <FilePlus size={16} aria-hidden />
              {text('actions.newFromHeights')}
            </Button>
            <Button
              className="button button-plain button-words"
              onPress={() => void commands.newFromFilms()}
            >
              <Bone size={16} aria-hidden />
              {text('actions.newFromFilms')}
            </Button>
            <Button
              className="button button-plain button-words"
              onPress={() => void commands.open()}
            >
              <FolderOpen size={16} aria-hidden />
              {text('actions.openLong')}
            </Button>
            <Button
              className="button button-plain button-words"
              onPress={() => void commands.openBuiltIn('verse004')}
            >
              <UserRound size={16} aria-hidden />
              {text('actions.builtInMeasured')}
            </Button>
          </div>
          <p className="hint">{text('empty.drop')}</p>
        </>
      )}
    </main>
  );
}
