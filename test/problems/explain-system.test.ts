import { expect, test } from 'vitest'
import { explainSystem } from '../../src/problems/explain-system.ts'

// As Node 20 and 26 word them.
test.each([
  [
    "EACCES: permission denied, open '/home/me/it's/logs/a.log'",
    'EACCES: permission denied; let it be read, with its permissions and those of its folder',
  ],
  ['EIO: i/o error, read', 'EIO: i/o error'],
  ['it has no key `tracedocs`', 'it has no key `tracedocs`'],
  ['it is cut short, so write it again', 'it is cut short, so write it again'],
])('%s', (reason, text) => {
  expect(explainSystem(reason)).toBe(text)
})
