import { expect, test } from 'vitest'
import { describeByteSizes } from '../../src/quantities/written-units.ts'

test.each([
  ['236.6 MB', ['1 MB is 1,000,000 B']],
  ['226MiB', ['1 MiB is 1,048,576 B']],
  ['333.2 ms/MiB and 5 kB', ['1 kB is 1,000 B', '1 MiB is 1,048,576 B']],
  ['35.49 s', []],
  ['5 B', []],
  ['3 MBean', []],
])('%s says what its units are in bytes', (text, sizes) => {
  expect(describeByteSizes(text)).toEqual(sizes)
})
