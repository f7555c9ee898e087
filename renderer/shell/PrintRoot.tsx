/** The only thing a printer sees; empty until somebody prints. */
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { PlanReport } from '../report/PlanReport.tsx';
import { printStore } from '../state/printing.ts';

interface PrintRootProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function PrintRoot({ document, derived }: PrintRootProps) {
  const printing = useStore(printStore, (state) => state.printing);
  return (
    <div className="print-root">
      {printing && <PlanReport document={document} derived={derived} {...printing} />}
    </div>
  );
}
