/** No case is open: four ways to begin, and the files that were open last. */
import { Bone, FilePlus, FolderOpen, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Commands } from '../state/createCommands.ts';
import { documentStore } from '../state/documentStore.ts';
import { recentStore } from '../state/recentStore.ts';
import { text } from '../text/text.ts';
import { AppMark } from './AppMark.tsx';

/** The list of all is a command away. */
const SHOWN_RECENT = 5;

export function EmptyState({ commands }: { readonly commands: Commands }) {
  const starting = useStore(documentStore, (state) => state.starting);
  const files = useStore(recentStore, (state) => state?.files);
  const recent = files?.filter(({ missing }) => !missing) ?? [];
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
          {recent.length > 0 && (
            <section className="empty-recent" aria-label={text('recent.title')}>
              <p className="hint">{text('recent.title')}</p>
              {recent.slice(0, SHOWN_RECENT).map(({ id, name }) => (
                <Button
                  key={id}
                  className="button button-quiet button-words"
                  aria-label={text('recent.open', { name })}
                  onPress={() => void commands.openRecent(id)}
                >
                  {name}
                </Button>
              ))}
            </section>
          )}
          <p className="hint">{text('empty.drop')}</p>
        </>
      )}
    </main>
  );
}
