/** A modal question or page: title, content, answers in one row. Escape and the close mark answer "cancel". */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Modal, ModalOverlay, Dialog as Panel } from 'react-aria-components';
import { text } from '../text/text.ts';
import { Scrolled } from './Scrolled.tsx';

interface DialogProps {
  readonly title: string;
  readonly testId?: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
  /** Absent on a page, which has nothing to answer. */
  readonly answers?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  readonly wide?: boolean;
  /** As large as the window allows; the content lays itself out and scrolls where it wants. */
  readonly page?: boolean;
}

export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen
      isDismissable={props.role !== 'alertdialog'}
      onOpenChange={(open) => {
        if (!open) props.onDismiss();
      }}
    >
      <Modal
        className={`dialog ${props.wide ? 'dialog-wide' : ''}${props.page ? 'dialog-page' : ''}`}
      >
        <Panel
          className="dialog-panel"
          role={props.role ?? 'dialog'}
          data-testid={props.testId}
          aria-label={props.title}
        >
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <Button
              className="button button-quiet"
              aria-label={text('actions.close')}
              onPress={props.onDismiss}
            >
              <X size={16} aria-hidden />
            </Button>
          </header>
          {props.page ? (
            props.children
          ) : props.wide ? (
            <Scrolled className="dialog-body scroll" label={props.title}>
              {props.children}
            </Scrolled>
          ) : (
            <div className="dialog-body scroll">{props.children}</div>
          )}
          {props.answers && <footer className="dialog-answers">{props.answers}</footer>}
        </Panel>
      </Modal>
    </ModalOverlay>
  );
}
