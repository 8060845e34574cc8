import { expect, test } from 'vitest'
import { parsePage, readPageFile } from '../../src/builds/read-pages.ts'

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

test('a page that is too large is not read', async () => {
  const effects = {
    findSize: () => Promise.resolve(3 * 1024 ** 4),
    readFile: () => Promise.reject(new Error('Expected it not to be read')),
  }
  expect(await readPageFile('a.md', { file: '/a.md', effects })).toEqual({
    kind: 'problem',
    problem: {
      kind: 'unreadable-page',
      reason: 'it has 3145728.0 MiB, expected at most 16.0 MiB; divide it into several pages',
    },
  })
})

test('a page of which nobody knows how large it is is read', async () => {
  const effects = { readFile: () => Promise.resolve(Buffer.alloc(17 * 1024 ** 2)) }
  expect(await readPageFile('a.md', { file: '/a.md', effects })).toMatchObject({ kind: 'problem' })
})
