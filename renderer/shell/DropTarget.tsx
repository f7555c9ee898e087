/** The whole window takes one dropped case file, and says so while it hovers. */
import { useEffect, useState } from 'react';
import { say } from '../state/noticeStore.ts';
import { text } from '../text/text.ts';

interface DropTargetProps {
  readonly onFile: (file: File) => Promise<void>;
}

export function DropTarget({ onFile }: DropTargetProps) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(hasFiles(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      const first = files?.[0];
      if (!files || !first) return;
      if (files.length > 1) return say(text('empty.dropOne'));
      void onFile(first);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, [onFile]);
  return over ? <div className="drop-target">{text('empty.dropNow')}</div> : null;
}
