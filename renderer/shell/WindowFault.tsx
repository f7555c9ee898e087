/** The last resort when the window itself cannot be drawn. Unsaved work is in the journal. */
import { text } from '../text/text.ts';

export function WindowFault() {
  return (
    <main className="empty" role="alert">
      <h1 className="empty-title">{text('failure.window')}</h1>
      <p className="empty-why">{text('failure.windowWhy')}</p>
      <button
        type="button"
        className="button button-main button-words"
        onClick={() => location.reload()}
      >
        {text('failure.reload')}
      </button>
    </main>
  );
}
