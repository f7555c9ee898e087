/** What is said about the pictures: bones still being built, a card that went away, or why the processor draws instead. */
import { text } from '../../text/text.ts';
import type { TemplateProgress } from '../../viewport/useTemplates.ts';
import type { Making } from '../usePictureMaker.ts';

interface FluoroscopyMessageProps {
  readonly making: Making;
  readonly loading: TemplateProgress;
  readonly total: number;
}

export function FluoroscopyMessage({ making, loading, total }: FluoroscopyMessageProps) {
  const { graphics, instead } = making;
  const { templates, failure } = loading;
  if (failure)
    return (
      <p className="xray-message" role="alert">
        {text('viewport.geometryFailed', { reason: failure })}
      </p>
    );
  const words =
    graphics.kind === 'waiting'
      ? text('viewport.lost')
      : templates.size < total
        ? text('viewport.loading', { loaded: templates.size, total })
        : instead
          ? text(`fluoroscopy.instead.${instead}`)
          : null;
  return (
    words && (
      <p className="xray-message" role="status">
        {words}
      </p>
    )
  );
}
