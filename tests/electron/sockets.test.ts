import { expect, test } from 'vitest';
import { localIn, reachedIn } from '../gates/shell/sockets.ts';

const LOG = `
101 connect(5, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 110) = 0
102 connect(7, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH (Network is unreachable)
103 connect(8, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1
104 sendto(9, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 1
105 sendto(9, "x", 1, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20
106 sendmsg(11, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="AF_INET", iov_len=7}]}, 0) = 7
107 connect(12,  <unfinished ...>
108 sendmsg(3, {msg_name={sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("10.0.0.1")}, msg_namelen=16}, 0) = 1
`;

test('of traced calls those to the internet are found, failed ones too, and no other', () => {
  expect(reachedIn(LOG).map(({ call, address }) => `${call} ${address}`)).toEqual([
    'connect 8.8.8.8:53',
    'connect [2001:db8::1]:443',
    'sendto 127.0.0.1:9',
    'sendmsg 10.0.0.1:1',
  ]);
  expect(localIn(LOG)).toBe(1);
  expect(reachedIn('')).toEqual([]);
});
