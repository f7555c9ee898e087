/**
 * What shell security rests on: the twenty items of Electron's own list, by its numbers, and twenty of our own. Each is shown
 * by tests of this repository, by title, or by a row of this page; an item that nothing shows is red.
 */
export interface ChecklistItem {
  readonly id: string;
  readonly rule: string;
  /** Titles of tests as they stand in their files, or ids of rows. */
  readonly shownBy: readonly string[];
}

const SETTINGS = 'has every security setting written out';
const POLICY =
  'cannot run text as a program, nor load from elsewhere: the content policy in the window itself';
const PAGES = 'cover every page the app ever makes, and refuse certificates and passwords';
const SCHEMES = 'lets our own origin and memory through and cancels every other scheme';
const DENIED =
  'denies devices, screens, certificates and downloads, and turns the spelling service and proxies off';
const MUTATED = 'serves nothing for over two hundred mutated addresses';

export const CHECKLIST: readonly ChecklistItem[] = [
  item('1', 'only secure content is loaded', SCHEMES),
  item('2', 'no Node in the page', SETTINGS, 'is all the page has: no Node, no Electron'),
  item('3', 'page and preload in two worlds', SETTINGS),
  item('4', 'every process in the sandbox', SETTINGS, 'is not run as root where it counts'),
  item(
    '5',
    'permissions denied',
    'denies every permission the typings know, but two that cannot hurt',
  ),
  item('6', 'same origin kept', SETTINGS),
  item(
    '7',
    'content policy',
    POLICY,
    'sends the whole content policy with every answer, refusals included',
  ),
  item('8', 'no insecure content', SETTINGS),
  item('9', 'no experiments', SETTINGS),
  item('10', 'no features of Blink switched on', 'G09'),
  item('11', 'no page in the page', SETTINGS, 'G09'),
  item('12', 'none attached either', PAGES),
  item('13', 'no way out of the page', 'cannot leave', PAGES),
  item('14', 'no new windows', 'cannot open another window', 'deny every new window'),
  item('15', 'nothing opened elsewhere', 'G09'),
  item(
    '16',
    'a present Electron',
    'may be the newest of its line, or be followed for two weeks',
    'G11',
  ),
  item('17', 'senders checked', 'makes up forty forged senders', 'G05'),
  item('18', 'no file scheme', SCHEMES, 'is served files of the build and nothing else'),
  item('19', 'fuses', 'G02'),
  item(
    '20',
    'nothing of Electron in the page',
    'is a frozen object of exactly the functions of the contract',
  ),
  item('S21', 'one contract, sixteen channels', 'is sixteen channels at most, each with a handler'),
  item('S22', 'strict requests', '%s refuses two thousand random requests', 'G04'),
  item(
    'S23',
    'handles, never paths',
    'are 128 random bits that tell nothing of the path',
    'mean nothing in another window, after a reload, or when made up',
  ),
  item('S24', 'no other paths', 'G06'),
  item(
    'S25',
    'files of the manifest alone',
    MUTATED,
    'refuses a file that is no longer the one that was built',
  ),
  item(
    'S26',
    'network refused',
    'carries only requests for our own scheme while the app loads and works',
  ),
  item(
    'S27',
    'no outbound connection',
    'of traced calls those to the internet are found, failed ones too, and no other',
    'G08',
  ),
  item(
    'S28',
    'trusted types',
    POLICY,
    'makes one policy, that takes addresses of workers and no markup and no script',
    'G07',
    'G09',
  ),
  item('S29', 'devices, screens, certificates denied', DENIED),
  item(
    'S30',
    'frames, redirects, windows denied',
    PAGES,
    'cannot load pictures, frames, styles or objects from elsewhere',
  ),
  item('S31', 'no downloads', 'cannot download behind the back of the save dialog'),
  item(
    'S32',
    'no developer tools',
    'has no accelerator twice and offers neither developer tools nor reload',
  ),
  item(
    'S33',
    'words of the command line untrusted',
    'is steered from outside by a debugging switch, and by nothing else',
    'G06',
  ),
  item('S34', 'no scheme of the desktop', 'G09'),
  item('S35', 'no other program opened', 'G09'),
  item('S36', 'strangers’ bytes read in workers', 'G09'),
  item('S37', 'no code from text', 'G09'),
  item(
    'S38',
    'dependencies',
    'are exact, hashed, few, run nothing when installed, and none is native',
    'of everything that ships and of every tool are allowed, and CREDITS names them',
    'stand in a bill of materials, each with version, hash and licence',
    'G10',
  ),
  item('S39', 'no identifiers left behind', 'of kind %s leaves no name in any output', 'G12'),
  item('S40', 'prototypes whole', 'G13'),
];

function item(id: string, rule: string, ...shownBy: readonly string[]): ChecklistItem {
  return { id, rule, shownBy };
}
