/** What a row of the table has to say, and the reasons against a command that many rows share. */
import type { WhyNot, WindowCommand } from './windowCommand.ts';
import type { WindowLook } from './windowLook.ts';

export type Given = Pick<WindowCommand, 'id' | 'group' | 'words' | 'run'> & Partial<WindowCommand>;

export const always = () => null;

export const withCase = ({ caseOpen }: WindowLook): WhyNot | null => (caseOpen ? null : 'noCase');

export const withPicture = ({ caseOpen, picture }: WindowLook): WhyNot | null => {
  if (!caseOpen) return 'noCase';
  return picture === null ? 'noModel' : null;
};
