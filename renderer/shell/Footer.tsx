/** The quiet line under everything: what this is not, which model counts, what the file system last said. */
import { useStore } from 'zustand';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { noticeStore } from '../state/noticeStore.ts';
import { text } from '../text/text.ts';

export function Footer({ derived }: { readonly derived: Derived | null }) {
  const notice = useStore(noticeStore, (state) => state.notice);
  return (
    <footer className="footer">
      <span className="purpose" data-testid="purpose">
        {text('app.purpose')}
      </span>
      {derived && (
        <span className="footer-model">
          {text('app.modelVersion', { version: derived.modelVersion })}
          {derived.run.available && ` · ${text('app.draws', { draws: derived.run.value.draws })}`}
        </span>
      )}
      <span className="footer-notice" role="status" data-testid="notice">
        {notice}
      </span>
    </footer>
  );
}
