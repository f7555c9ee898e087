/** What a command has to work with, and what it gives back. */
import type { DecodedCase } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import type { CaseRequest } from '../asked/commandLine.ts';

export interface Asked {
  readonly request: CaseRequest;
  readonly opened: DecodedCase;
  /** With the plan as it was asked for. */
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export interface Answer {
  readonly lines: readonly string[];
  /** The same for a program. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether there was anything to give. */
  readonly found: boolean;
}
