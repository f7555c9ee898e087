import { describe, expect, it } from 'vitest';
import { isSteeredFromOutside, offeredCasePath } from '../../electron/launchArguments.ts';

const offered = (...words: string[]) => offeredCasePath(['electron', ...words], '/home/user');

describe('the command line', () => {
  it('offers a case file, from the folder the command was given in', () => {
    expect(offered('.', 'spine.kypho')).toBe('/home/user/spine.kypho');
    expect(offered('/data/spine.KYPHO')).toBe('/data/spine.KYPHO');
    expect(offered('a.kypho', 'b.kypho')).toBe('/home/user/b.kypho');
  });

  it.each([
    '',
    '.',
    '-',
    '--',
    '--inspect=0',
    '--load=x.kypho',
    '-r=x.kypho',
    '--file',
    'x.exe',
    'x.kypho.exe',
    'x.kypho\0',
    'http://example.org/',
    'https://example.org/x.kypho?y',
    'app://kyphoplan/index.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/etc/passwd',
    '../../../etc/shadow',
    'CON.kypho',
    'nul.kypho',
    '.kypho',
    'x.js',
    'x.mjs',
    'x.asar',
    'x.desktop',
    'x.lnk',
    '$(reboot)',
    '`reboot`',
    '; rm -rf ~',
    '|x',
    '%PATH%',
    '\u202Eohpyk.exe',
  ])('offers nothing for %j', (word) => expect(offered(word)).toBeNull());

  it('is steered from outside by a debugging switch, and by nothing else', () => {
    const steered = (...given: string[]) => isSteeredFromOutside((name) => given.includes(name));
    expect(steered('remote-debugging-port')).toBe(true);
    expect(steered('remote-debugging-pipe')).toBe(true);
    expect(steered('inspect', 'lang')).toBe(true);
    expect(steered('no-sandbox', 'user-data-dir')).toBe(false);
  });
});
