import { expect, test } from 'vitest';
import { localIn, reachedIn } from '../gates/shell/sockets.ts';

const LOG = `
101 connect(5<UNIX-STREAM:[924151]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 110) = 0
102 connect(7<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH (Network is unreachable)
103 connect(8<TCPv6:[2]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1
104 sendto(9<UDP:[3]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 1
105 sendto(9<NETLINK:[4]>, "x", 1, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20
106 sendmsg(11<UNIX:[5->6]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="AF_INET", iov_len=7}]}, 0) = 7
107 sendto(7<UDP:[10.0.0.2:5000->8.8.8.8:53]>, "x", 1, 0, NULL, 0) = 1
108 sendmsg(3<UDP:[7]>, {msg_name={sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("10.0.0.1")}, msg_namelen=16}, 0) = 1
109 sendto(9<TCP:[127.0.0.1:9229->127.0.0.1:50000]>, "x", 1, 0, NULL, 0) = 1
`;

test('of traced calls those to the internet are found, failed ones too, and no other', () => {
  expect(reachedIn(LOG).map(({ call, address }) => `${call} ${address}`)).toEqual([
    'connect 8.8.8.8:53',
    'connect [2001:db8::1]:443',
    'sendto 127.0.0.1:9',
    'sendto 8.8.8.8:53',
    'sendmsg 10.0.0.1:1',
  ]);
  expect(localIn(LOG)).toBe(2);
  expect(reachedIn('')).toEqual([]);
});

test('a datagram socket that is only pointed somewhere sends nothing; whatever is sent counts', () => {
  expect(reachedIn(LOG).map(({ asksOnly }) => asksOnly)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
