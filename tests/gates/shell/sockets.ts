/** What `strace` wrote of a program that asks the system for connections: the addresses beyond this machine's own files. */

/** Calls by which a program reaches another, as strace is told to watch. */
export const WATCHED = 'connect,sendto,sendmsg,sendmmsg';

export interface Reached {
  readonly call: string;
  readonly address: string;
}

/** Sockets of the internet, whatever came of it: an attempt that failed was one. */
export function reachedIn(log: string): readonly Reached[] {
  return log.split('\n').flatMap((line) => {
    const [, call = ''] = /\b(connect|sendto|sendmsg|sendmmsg)\(/.exec(line) ?? [];
    const [, port, v4] =
      /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(line) ?? [];
    const [, port6, v6] =
      /sin6_port=htons\((\d+)\).*inet_pton\(AF_INET6, "([^"]+)"/.exec(line) ?? [];
    if (!call || !/\bsa_family=AF_INET6?\b/.test(line)) return [];
    return [{ call, address: v4 ? `${v4}:${port}` : v6 ? `[${v6}]:${port6}` : line.trim() }];
  });
}

/** How often a program was heard at all: a log of nothing shows nothing. */
export function localIn(log: string): number {
  return log.split('\n').filter((line) => /\bsa_family=AF_UNIX\b/.test(line)).length;
}
