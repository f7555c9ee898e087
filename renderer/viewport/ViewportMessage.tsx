/** What the viewport says when there is something to say: loading, a failed layer, lost or missing graphics. */
import { text } from '../text/text.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { Layer } from './LayerBoundary.tsx';

interface ViewportMessageProps {
  readonly graphics: GraphicsState['kind'];
  /** Why the bones could not be built. */
  readonly failure: string | null;
  /** null when every bone is there. */
  readonly progress: { readonly loaded: number; readonly total: number } | null;
  readonly failedLayers: readonly Layer[];
  readonly onRetry: () => void;
}

export function ViewportMessage(props: ViewportMessageProps) {
  const { graphics, failure, progress, failedLayers, onRetry } = props;
  if (graphics === 'unavailable')
    return (
      <div className="viewport-message is-above" role="alert">
        <h3>{text('viewport.unavailable.title')}</h3>
        <p>{text('viewport.unavailable.body')}</p>
        <button type="button" onClick={onRetry}>
          {text('viewport.unavailable.retry')}
        </button>
      </div>
    );
  if (graphics === 'waiting')
    return (
      <div className="viewport-message is-blocking" role="status">
        <p>{text('viewport.lost')}</p>
      </div>
    );
  if (failure)
    return (
      <div className="viewport-message" role="alert">
        <p>{text('viewport.geometryFailed', { reason: failure })}</p>
      </div>
    );
  if (progress)
    return (
      <div className="viewport-message" role="status">
        <p>{text('viewport.loading', progress)}</p>
        <progress value={progress.loaded} max={progress.total} aria-label={text('viewport.name')} />
      </div>
    );
  if (failedLayers.length === 0) return null;
  return (
    <div className="viewport-message" role="alert">
      {failedLayers.map((layer) => (
        <p key={layer}>
          {text('viewport.layerFailed', { layer: text(`viewport.layers.${layer}`) })}
        </p>
      ))}
    </div>
  );
}
