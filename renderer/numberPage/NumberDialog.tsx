/** Where one number comes from: its value, what went in, the formulas, the constants with their sources, and the limits. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import { explain } from '../../shared/pipeline/explain/explain.ts';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { SOURCES } from '../../shared/quantities/sources.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ConstantRows } from '../modelPage/ConstantRows.tsx';
import { MarkdownBlocks } from '../modelPage/markdown/MarkdownBlocks.tsx';
import { itemsOf, paragraphOf, sectionOf } from '../modelPage/markdown/sections.ts';
import { MODEL_TEXT } from '../modelPage/modelText.ts';
import { useOpenDocument } from '../state/derived.ts';
import { dispatch, documentStore } from '../state/documentStore.ts';
import { goToInput } from '../state/goToInput.ts';
import { showOnFilm } from '../state/showOnFilm.ts';
import { text } from '../text/text.ts';
import { constantRow } from '../viewModel/modelPage/constantGroups.ts';
import { outputName } from '../viewModel/numberPage/outputName.ts';
import { readingWords } from '../viewModel/numberPage/readingWords.ts';
import { InputsTable } from './InputsTable.tsx';

interface NumberDialogProps {
  readonly output: OutputId;
  /** The plan it is of, where that is not the one at hand. */
  readonly document?: KyphoDocument;
  readonly onAnswer: (answer: 'close' | 'model' | 'left') => void;
}

export function NumberDialog({ output, document: given, onAnswer }: NumberDialogProps) {
  const open = useOpenDocument();
  const document = given ?? open;
  return (
    <Dialog
      wide
      testId="number-dialog"
      title={outputName(output)}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer words={text('actions.model')} onPress={() => onAnswer('model')} />
          <Answer main words={text('actions.close')} onPress={() => onAnswer('close')} />
        </>
      }
    >
      {document && (
        <Explained
          document={document}
          output={output}
          onShow={(origin) => {
            onAnswer('left');
            showOnFilm(origin);
          }}
          onGo={(path) => {
            onAnswer('left');
            bringToHand(document);
            goToInput(path);
          }}
        />
      )}
    </Dialog>
  );
}

/** A field is one of the plan and level at hand. */
function bringToHand({ aside: { variant }, case: { fracture } }: KyphoDocument): void {
  const open = documentStore.getState().open?.history.present;
  if (!open) return;
  if (variant !== open.aside.variant) dispatch({ kind: 'showVariant', variant });
  if (fracture.level !== open.case.fracture.level)
    dispatch({ kind: 'showLevel', level: fracture.level });
}

const CHEATS = itemsOf(sectionOf(MODEL_TEXT, 'cheats'));
/** A link in a part leads nowhere here; the page about the model has the whole text. */
const stay = () => undefined;

interface ExplainedProps {
  readonly document: KyphoDocument;
  readonly output: OutputId;
  readonly onShow: (origin: FilmOrigin) => void;
  readonly onGo: (path: string) => void;
}

function Explained(props: ExplainedProps) {
  const { modelVersion, reading, seenOn, equations, inputs, constants, sources, cheats } = explain(
    props.document,
    props.output,
  );
  const { value, beside } = readingWords(reading);
  const formulas = equations.flatMap((id) => paragraphOf(MODEL_TEXT, id.toLowerCase()));
  const limits = CHEATS.filter((_, at) => cheats.includes(at + 1));
  return (
    <div className="number-page page-words">
      <p className="number-value" data-testid="number-value">
        <strong>{value}</strong> {beside && <span>{beside}</span>}
        {seenOn && (
          <span>{text('numberPage.seenOn', { modality: text(`modality.${seenOn}`) })}</span>
        )}
      </p>
      <p className="hint">{text('numberPage.model', { version: modelVersion })}</p>
      <h3 className="table-title">{text('numberPage.inputs')}</h3>
      <InputsTable inputs={inputs} onShow={props.onShow} onGo={props.onGo} />
      <h3 className="table-title">{text('numberPage.formulas')}</h3>
      <div data-testid="number-formulas">
        <MarkdownBlocks blocks={formulas} onFollow={stay} />
      </div>
      {limits.length > 0 && (
        <>
          <h3 className="table-title">{text('numberPage.limits')}</h3>
          <MarkdownBlocks
            blocks={[{ kind: 'list', ordered: false, items: limits }]}
            onFollow={stay}
          />
        </>
      )}
      <h3 className="table-title">{text('numberPage.constants')}</h3>
      <ConstantRows rows={constants.map((each) => constantRow(each.name, each))} />
      <h3 className="table-title">{text('numberPage.sources')}</h3>
      <ul className="sources">
        {sources.map((id) => (
          <li key={id}>
            <span>{SOURCES[id].citation}</span>
            <span className="source-confidence">
              {text(`about.confidence.${SOURCES[id].confidence}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
