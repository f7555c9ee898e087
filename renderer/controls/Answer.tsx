/** One answer of a dialog, in words. */
import { Button } from 'react-aria-components';

interface AnswerProps {
  readonly words: string;
  readonly onPress: () => void;
  /** The answer that is meant to be given. */
  readonly main?: boolean;
  readonly quiet?: boolean;
  /** Enter gives it as soon as the dialog is there. */
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly testId?: string;
}

export function Answer(props: AnswerProps) {
  const { words, onPress, main = false, quiet = false, autoFocus = false, testId } = props;
  const look = main ? 'button-main' : quiet ? 'button-quiet' : 'button-plain';
  return (
    <Button
      className={`button ${look} button-words`}
      data-testid={testId}
      autoFocus={autoFocus}
      isDisabled={props.isDisabled ?? false}
      {...(props.describedBy && { 'aria-describedby': props.describedBy })}
      onPress={onPress}
    >
      {words}
    </Button>
  );
}
