import { BlockList, isIPv6 } from 'node:net'

/** Networks that are not the internet's: this machine, those around it, and what clouds tell their machines (RFC 6890, and what IANA added). */
const PRIVATE: readonly (readonly [string, number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // Azure's, which each of its machines reaches.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
  ...([
    // With the addresses of IPv4 in it, of old.
    ['::', 96],
    ['::ffff:0:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['2001::', 32],
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
]

const list = new BlockList()
for (const [network, bits] of PRIVATE) {
  list.addSubnet(network, bits, isIPv6(network) ? 'ipv6' : 'ipv4')
}

/** Whether an address is not one of the internet; also where IPv6 stands for IPv4. */
export function isPrivateAddress(address: string): boolean {
  // One that is written in hexadecimal is asked for by nobody who means well.
  if (/^::ffff:[\da-f]{1,4}:[\da-f]{1,4}$/i.test(address)) return true
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return list.check(mapped)
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
