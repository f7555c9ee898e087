/**
 * What becomes of a document when something around it fails: each situation, what the window and its files do then, and what
 * shows that they do. A row is shown by tests of this repository, by title, or by rows of the page of gates.
 */
export interface Failure {
  readonly id: string;
  readonly situation: string;
  readonly behaviour: string;
  /** Titles of tests as they stand in their files, or ids of rows. */
  readonly shownBy: readonly string[];
}

const ANY_FAULT = 'leaves the old case whole when %s fails with %s';

export const FAILURES: readonly Failure[] = [
  row(
    'F1',
    'the disk is full, before, during, or at the flush',
    'the old file stays whole, the message says what was needed, the work stays in recovery',
    'a fault of the disk says what it would have needed, and where the new version was left',
    ANY_FAULT,
    'names a full disk and what it would have needed',
    'refuses before writing when the disk says it cannot hold the file',
    'G25',
  ),
  row('F2', 'a quota or a limit of file size', 'the same', ANY_FAULT, 'G22', 'G25'),
  row(
    'F3',
    'a read-only file, folder or medium',
    'opens with a mark that says so, and is saved under a new name',
    'says when it may not be written',
    'says when its folder takes no new file to put in its place',
    'a read-only file is saved under a new name',
    'refuses another extension, a device name, a folder and a read-only file',
  ),
  row(
    'F4',
    'the folder is gone, the drive is pulled out',
    'the window goes on; a save gives up after ten seconds and replaces nothing afterwards',
    ANY_FAULT,
    'gives a disk that does not answer ten seconds, and does not replace the file afterwards',
  ),
  row(
    'F5',
    'the rename is refused by a scanner or a sync client',
    'five seconds of patience, then the new file stays beside the old one and is named',
    'on Windows waits up to five seconds for a scanner to let go',
    'keeps the new version beside a file that stays held, and names it',
  ),
  row(
    'F6',
    'somebody else has changed the file',
    'a question, never silence',
    'stops at changed content, also of the same length',
    'stops at a file that was replaced, deleted or only touched',
    'sees a change made while it was writing',
    'never replaces what somebody else has written without asking',
    'G28',
  ),
  row(
    'F7',
    'killed at any system call',
    'the old case or the new one, whole',
    'leaves a whole case after every kill, and loses none that was acknowledged',
    'G20',
    'G21',
  ),
  row(
    'F8',
    'a power cut',
    'the old case or the new one, whole; what was acknowledged is there',
    'makes the file durable before it takes the name, and the name durable before it says so',
    'counts as saved, with a warning, when the folder cannot be synced: %s',
    'G23',
  ),
  row(
    'F9',
    'the page crashes or hangs',
    'it is loaded again with its work on offer',
    'comes back by itself, as often as it has lived a while',
    'a crashed page comes back by itself with its work on offer',
    'asks the user, once, when the page hangs; and not when it answers again',
    'G84',
    'G85',
  ),
  row(
    'F10',
    'the app crashes',
    'the next start offers what was not saved, or shows again what stood open, as it was looked at',
    'offers the last state once, as dirty work without a file',
    'goes on in the restored journal, so that a second crash loses nothing',
    'the work comes back once, changed and without a file, and not a second time after it was given up',
    'comes back after the app was killed, as it was looked at and with nothing unsaved',
    'comes back as it was, turned by hand or by name',
    'G26',
    'G27',
  ),
  row(
    'F11',
    'the graphics process dies, the picture loses its context',
    'the picture comes back by itself, or the drawings stand in; the case is untouched',
    'G82',
    'G83',
  ),
  row(
    'F12',
    'the disk takes no more of the work that is kept against a crash',
    'a mark in the header says so as long as it lasts; the next record that is taken is whole',
    'tells a full disk, and the next record after it is good',
    'a disk that takes no more is said as long as it does not, and no longer',
  ),
  row(
    'F13',
    'a file that was cut, flipped, emptied, or written in another encoding',
    'refused with what was found there, the newest earlier version that can be read on offer; the open case is untouched',
    'a damaged file is offered as it was before, by the newest version that can be read',
    'a file %s is refused in four parts, and the open case is untouched',
    'is untouched by a file that is %s',
    'G31',
  ),
  row(
    'F14',
    'a file of a newer version of the format',
    'refused with both versions named: what a newer version means by a number is not guessed',
    'of a future version',
    'is untouched by a file that is %s',
    'G30',
  ),
  row(
    'F15',
    'two windows or two machines with one file',
    'who opens it second is told and decides; who saves second is asked',
    'tells who edits the case on another machine',
    'says when nothing was heard of them for two minutes, and that heartbeats are heard',
    'a file that somebody else is editing is asked about: %s',
    'takes over a file that a second start of the app was given, and stays the only window',
    'G28',
  ),
  row(
    'F16',
    'the clock jumps, or goes back an hour',
    'earlier versions and unsaved work are ordered by their number',
    'goes by number where the clock jumps back: the last to begin is the newest',
    'go on counting when the clock jumps back',
  ),
  row(
    'F17',
    'names that are long, Unicode, or reserved by some system',
    'kept to the letter, or refused with a word for it',
    'is kept to the letter, or refused with a word for it and nothing left behind',
    'a title becomes a file name every disk takes',
    'G06',
  ),
  row(
    'F18',
    'quit, log-off or shutdown with changes, and nobody answers',
    'the work is kept within a second of the last edit, whatever stands on the screen',
    'work is kept within a second though a question stands unanswered',
    'asks the page when something is, every time, and waits',
  ),
  row(
    'F19',
    'sleep during a save, another drive letter after it',
    'as F4',
    'gives a disk that does not answer ten seconds, and does not replace the file afterwards',
  ),
  row(
    'F20',
    'a long import or export is cancelled',
    'given up at once, with nothing half made left',
    'can be stopped, and then nothing is written',
    'shows how far it is, one at a time, and can be cancelled',
    'stops where it is told to',
  ),
  row(
    'F21',
    'a file of this version with fields that nobody here knows, or with a misspelt one',
    'told when it is opened, a likely name with it; kept where they stood, used for no number',
    'are written back to the byte, wherever in the file they stood',
    'can be written after any commands, none of them changed and none added from nowhere',
    'fields that are not understood are told, kept in the case that is opened, and copied with it',
    'is a file whose missing key is there under a wrong name, and says so',
  ),
];

function row(
  id: string,
  situation: string,
  behaviour: string,
  ...shownBy: readonly string[]
): Failure {
  return { id, situation, behaviour, shownBy };
}
