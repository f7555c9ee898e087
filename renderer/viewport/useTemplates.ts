/** The templates of a segment, as they come from the worker: the fractured level first, its neighbours outwards. */
import { useEffect, useState } from 'react';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { DrawnTemplate } from '../workers/mesh.worker.ts';
import { loadTemplate } from '../workers/meshClient.ts';

export type Templates = ReadonlyMap<Level, DrawnTemplate>;

export interface TemplateProgress {
  readonly templates: Templates;
  readonly failure: string | null;
}

const NOTHING: TemplateProgress = { templates: new Map(), failure: null };

export function useTemplates(levels: readonly Level[], fracturedLevel: Level): TemplateProgress {
  const [progress, setProgress] = useState(NOTHING);
  const distance = (level: Level) =>
    Math.abs(levels.indexOf(level) - levels.indexOf(fracturedLevel));
  const wanted = levels.toSorted((a, b) => distance(a) - distance(b)).join(' ');
  useEffect(() => {
    let current = true;
    for (const level of wanted.split(' ') as Level[]) {
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
  return progress;
}
