/** Is an address one of the public internet? A link, or a redirect of one, never leads this machine into its own network. */
import { BlockList, isIP } from 'node:net';

/** Special-purpose addresses: IANA's registries (RFC 6890), with those that carry an IPv4 address inside. */
const special = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special.addSubnet(net, prefix, 'ipv4');
}

/** Only global unicast is public in IPv6; of it not the parts for documents, tunnels and translation. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const reserved = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved.addSubnet(net, prefix, 'ipv6');
}

/** `address`: as a resolver or a URL gives it, IPv6 with or without its brackets. False for what is no address. */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const kind = isIP(bare);
  if (kind === 4) return !special.check(bare, 'ipv4');
  return kind === 6 && global.check(bare, 'ipv6') && !reserved.check(bare, 'ipv6');
};
