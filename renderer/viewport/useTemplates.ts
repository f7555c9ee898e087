/** The templates of a segment: those of an anatomy pack, else ours as they come from the worker, the fractured level first. */
import { useEffect, useMemo, useState } from 'react';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { DrawnTemplate } from '../workers/drawnTemplate.ts';
import { loadTemplate } from '../workers/meshClient.ts';

export type Templates = ReadonlyMap<Level, DrawnTemplate>;

export interface TemplateProgress {
  readonly templates: Templates;
  readonly failure: string | null;
}

const NOTHING: TemplateProgress = { templates: new Map(), failure: null };

export function useTemplates(
  levels: readonly Level[],
  fracturedLevel: Level,
  pack: Templates,
): TemplateProgress {
  const [progress, setProgress] = useState(NOTHING);
  const distance = (level: Level) =>
    Math.abs(levels.indexOf(level) - levels.indexOf(fracturedLevel));
  const wanted = levels
    .filter((level) => !pack.has(level))
    .toSorted((a, b) => distance(a) - distance(b))
    .join(' ');
  useEffect(() => {
    let current = true;
    for (const level of wanted.split(' ').filter(Boolean) as Level[]) {
      loadTemplate(level).then(
        (template) => {
          if (!current) return;
          setProgress((p) => ({ ...p, templates: new Map(p.templates).set(level, template) }));
        },
        (error: Error) => {
          if (current) setProgress((p) => ({ ...p, failure: error.message }));
        },
      );
    }
    return () => {
      current = false;
      setProgress((p) => ({ ...p, failure: null }));
    };
  }, [wanted]);
  const templates = useMemo(
    () => new Map([...progress.templates, ...pack]),
    [progress.templates, pack],
  );
  return { templates, failure: progress.failure };
}
