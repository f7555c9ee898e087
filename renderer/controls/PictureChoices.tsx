/** In which pose, and with which machine, a picture was taken: asked of every picture in the same words. */
import { MODALITIES, type Modality, POSES, type Pose } from '../../shared/fracture/facts.ts';
import { text } from '../text/text.ts';
import { Choice } from './Choice.tsx';

interface PictureChoiceProps<T> {
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
  readonly testId?: string;
}

export function PoseChoice(props: PictureChoiceProps<Pose>) {
  return (
    <Choice
      {...props}
      label={text('pose.label')}
      options={POSES.map((value) => ({ value, label: text(`pose.${value}`) }))}
      unknown
    />
  );
}

export function ModalityChoice(props: PictureChoiceProps<Modality>) {
  return (
    <Choice
      {...props}
      label={text('modality.label')}
      options={MODALITIES.map((value) => ({ value, label: text(`modality.${value}`) }))}
      unknown
    />
  );
}
