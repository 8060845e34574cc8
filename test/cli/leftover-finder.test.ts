import path from 'node:path'
import process from 'node:process'
import { expect, test, vi } from 'vitest'
import { createLeftoverFinder } from '../../src/cli/leftover-finder.ts'

const NAMES = [
  '.3.md.999999999.tmp',
  '.3.md.999999998.tmp',
  '.3.md.999999999.tmp.md',
  `.4.md.${String(process.ppid)}.tmp`,
  '3.md',
  '.a.b.999999999-3.tmp',
]

test('a folder is listed once, however many of its files are written', () => {
  const list = vi.fn(() => NAMES)
  const find = createLeftoverFinder(list)
  const names = Array.from({ length: 100 }, (_, i) => `${String(i)}.md`)
  const found = names.flatMap((name) => find(path.join('/in', name)))
  expect(found).toEqual(['/in/.3.md.999999999.tmp', '/in/.3.md.999999998.tmp'])
  expect(find('/other/a.b')).toEqual(['/other/.a.b.999999999-3.tmp'])
  expect(list.mock.calls).toEqual([['/in'], ['/other']])
})
