import { expect, test } from 'vitest'
import { isPrivateAddress } from '../../../src/cli/fetches/private-address.ts'

test.each([
  ...['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '::7f00:1', '::127.0.0.1', '::ffff:0:7f00:1'],
  // That of Azure for its machines, and 127.0.0.1 behind Teredo.
  ...['168.63.129.16', '2001:0:4136:e378:8000:63bf:80ff:fffe'],
])('%s is not an address of the internet', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each([
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.0.1',
  '2606:4700::1111',
  '2001:4860:4860::8888',
  '168.63.129.17',
  '::ffff:8.8.8.8',
])('%s is one of the internet', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})
