/**
 * A strict number field driven by the table of quantities. Three tiers: malformed or outside the hard limits is
 * refused and says why, unusual asks before it is applied, the rest is applied. Empty means unknown.
 */
import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { judge, type QuantityKey, quantity } from '../../shared/quantities/table.ts';
import { LOCALE, text } from '../text/text.ts';
import { formatNumber, formatQuantity, unitText } from '../viewModel/formatQuantity.ts';
import { decimalSign, type RefusedText, readQuantityText } from '../viewModel/readQuantityText.ts';

interface QuantityFieldProps {
  readonly quantityKey: QuantityKey;
  /** Visible above the field, or only spoken when `compact`. */
  readonly label: string;
  /** `null` is unknown. */
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  /** An empty field is refused: the quantity is a decision, not a fact. */
  readonly required?: boolean;
  /** A cell of a table: no label, no unit. */
  readonly compact?: boolean;
  /** Used while nothing is typed, from elsewhere: shown where the number would stand, and said to be that. */
  readonly instead?: { readonly value: number; readonly from: string } | null;
  readonly testId?: string;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

type Tier =
  | { readonly kind: 'fine' }
  | { readonly kind: 'refused'; readonly why: RefusedText | 'needed' }
  | { readonly kind: 'ask'; readonly value: number };

const FINE: Tier = { kind: 'fine' };

export function QuantityField(props: QuantityFieldProps) {
  const { quantityKey, label, value, compact = false } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [tier, setTier] = useState<Tier>(FINE);
  const [focused, setFocused] = useState(false);
  const [shownValue, setShownValue] = useState(value);

  const reset = () => {
    setDraft(null);
    setTier(FINE);
  };
  // Undo, or another case: what was being typed here belongs to the past.
  if (shownValue !== value) {
    setShownValue(value);
    reset();
  }

  const shown = value === null ? '' : formatNumber(value, quantityKey);
  const reading = draft === null ? null : readQuantityText(draft, quantityKey);

  const commit = (asked: boolean) => {
    if (draft === null || draft === shown || !reading) return reset();
    if (!reading.ok) return setTier({ kind: 'refused', why: reading.error });
    const next = reading.value;
    if (next === null && props.required) return setTier({ kind: 'refused', why: 'needed' });
    if (next !== null && !asked && judge(quantityKey, next) === 'unusual')
      return setTier({ kind: 'ask', value: next });
    reset();
    props.onCommit(next);
  };

  const echo =
    focused && tier.kind === 'fine' && reading?.ok
      ? reading.value === null
        ? text('field.emptyIsUnknown')
        : text('field.echo', { value: formatQuantity(reading.value, quantityKey) })
      : null;
  const unit = unitText(quantityKey);
  const { instead = null } = props;
  // What is needed is not unknown: its empty field shows the unit that is asked for.
  const placeholder = instead
    ? formatNumber(instead.value, quantityKey)
    : props.required
      ? ''
      : text(compact ? 'field.unknownPlaceholder' : 'field.unknown');
  const spoken = instead
    ? `${label}, ${formatQuantity(instead.value, quantityKey)}, ${instead.from}`
    : `${label}, ${unit}`;
  const bubble = tier.kind !== 'fine' || echo;

  return (
    <div className={`field${compact ? ' field-compact' : ''}`} data-tier={tier.kind}>
      {!compact && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="field-box">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          className="field-input"
          data-testid={props.testId}
          data-draft={draft !== null}
          aria-label={compact ? spoken : undefined}
          data-instead={instead !== null}
          aria-invalid={tier.kind === 'refused'}
          aria-describedby={bubble ? `${id}-note` : undefined}
          placeholder={placeholder}
          value={draft ?? shown}
          onChange={(event) => {
            setDraft(event.target.value);
            setTier(FINE);
          }}
          onFocus={(event) => {
            setFocused(true);
            event.target.select();
            props.onFocus?.();
          }}
          onBlur={() => {
            setFocused(false);
            commit(false);
            props.onBlur?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(tier.kind === 'ask');
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              reset();
            }
          }}
        />
        {tier.kind !== 'fine' && <CircleAlert className="field-mark" aria-hidden size={14} />}
        {!compact && unit && (value !== null || props.required) && (
          <span className="field-unit" aria-hidden>
            {unit}
          </span>
        )}
      </div>
      {bubble && (
        <div className="field-bubble" id={`${id}-note`} role={echo ? undefined : 'alert'}>
          {echo}
          {tier.kind === 'refused' && refusedText(tier.why, quantityKey)}
          {tier.kind === 'ask' && (
            <>
              <span>{text('field.unusual', limitsText(quantityKey, 'usual'))}</span>
              <button type="button" className="field-keep" onClick={() => commit(true)}>
                {text('field.keep', { value: formatQuantity(tier.value, quantityKey) })}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function limitsText(key: QuantityKey, which: 'limits' | 'usual') {
  const [min, max] = quantity(key)[which];
  return { min: formatNumber(min, key), max: formatQuantity(max, key) };
}

function refusedText(why: RefusedText | 'needed', key: QuantityKey): string {
  const row = quantity(key);
  return text(`field.refused.${why}`, {
    ...limitsText(key, 'limits'),
    sign: decimalSign(LOCALE),
    decimals: row.decimals,
    example: formatNumber(row.start, key),
  });
}
