import { expect, test } from 'vitest'
import { parsePage } from '../../src/builds/read-pages.ts'

test('a page of more than 16 MiB is refused, with its size', () => {
  expect(parsePage('a.md', Buffer.alloc(16 * 1024 ** 2, 'a')).kind).toBe('made')
  expect(parsePage('a.md', Buffer.alloc(17 * 1024 ** 2, 'a'))).toEqual({
    kind: 'problem',
    problem: {
      kind: 'unreadable-page',
      reason: 'it has 17.0 MiB, expected at most 16.0 MiB; divide it into several pages',
    },
  })
})
