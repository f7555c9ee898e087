/** What `strace -yy` wrote of a program that asks the system for connections: the addresses beyond this machine's own files. */

/** Calls by which a program reaches another, as strace is told to watch. */
export const WATCHED = 'connect,sendto,sendmsg,sendmmsg';

export interface Reached {
  readonly call: string;
  readonly address: string;
  /**
   * A datagram socket that was pointed at an address and nothing more: the system is asked which way it would go, and no
   * packet leaves. Chromium asks so once whether there is IPv6.
   */
  readonly asksOnly: boolean;
}

const CALL = /\b(connect|sendto|sendmsg|sendmmsg)\(\d+<(\w+)[^>]*?(?:->([^>]*?)\])?>/;
const V4 = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/;
const V6 = /sin6_port=htons\((\d+)\).*inet_pton\(AF_INET6, "([^"]+)"/;

const LOOP = /^(127\.0\.0\.1|\[::1\]|\[::ffff:127\.0\.0\.1\]):/;

/** Sockets of the internet, whatever came of it: an attempt that failed was one. */
export function reachedIn(log: string): readonly Reached[] {
  return log.split('\n').flatMap((line) => {
    const [, call, kind = '', peer] = CALL.exec(line) ?? [];
    const [, port, v4] = V4.exec(line) ?? [];
    const [, port6, v6] = V6.exec(line) ?? [];
    const isInternet = /^(TCP|UDP|ICMP|RAW|SCTP)/.test(kind) || /sa_family=AF_INET6?\b/.test(line);
    // On a connection that somebody of this machine made to the program: so it is steered by tests.
    const isSteered = call !== 'connect' && kind.startsWith('TCP') && LOOP.test(peer ?? '');
    if (!call || !isInternet || isSteered) return [];
    const address = v4 ? `${v4}:${port}` : v6 ? `[${v6}]:${port6}` : (peer ?? kind);
    return [{ call, address, asksOnly: call === 'connect' && kind.startsWith('UDP') }];
  });
}

/** How often a program was heard at all: a log of nothing shows nothing. */
export function localIn(log: string): number {
  return log.split('\n').filter((line) => /\(\d+<UNIX/.test(line)).length;
}
