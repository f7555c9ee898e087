/** assets/CREDITS.md as rows for the About page: one source for the repository and the app. */
import creditsFile from '../../assets/CREDITS.md?raw';

export interface Credit {
  readonly what: string;
  readonly from: string;
  readonly licence: string;
}

/** The rows of the file's one table, without its head; code marks are dropped. */
export function creditRows(markdown: string = creditsFile): readonly Credit[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [what = '', , from = '', licence = ''] = line
        .replaceAll('`', '')
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { what, from, licence };
    });
}
