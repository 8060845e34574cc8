import { expect, test } from 'vitest'
import { fixPage } from '../../src/lints/fix-page.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { formatTable } from './lint-source.ts'

const tableOf = (last: string): string =>
  formatTable([
    ['Task', 'Old', 'New', 'Speedup'],
    ['a', '35.49', '12.07', '2.94x'],
    ['b', '49.54', '21.33', '2.32x'],
    ['c', '81.42', '17.03', last],
  ])

const fix = async (page: string): Promise<string> =>
  fixPage(await lintPage(pageOf('markdown', page))).source

// 81.42 / 17.03 = 4.7810, from 4.7793 to 4.7827 as the numbers are rounded
test.each([
  ['two digits are swapped', '4.87x'],
  ['a digit was cut off instead of rounded', '4.7x', '4.8x'],
  ['the point is misplaced', '47.8x'],
  ['the point is misplaced the other way', '0.478x'],
])('--fix corrects a ratio: %s', async (_, wrong, right = '4.78x') => {
  expect(await fix(tableOf(wrong))).toBe(tableOf(right))
})

test.each([
  ['an older number gave it', '3.91x'],
  ['one digit of three is another', '4.38x'],
])('--fix leaves a number alone when %s', async (_, wrong) => {
  expect(await fix(tableOf(wrong))).toBe(tableOf(wrong))
})

test('--fix writes thousands as they are written, and keeps the sign', async () => {
  const pageWith = (last: string): string =>
    formatTable([
      ['Build', 'Before', 'After', 'Difference'],
      ['a', '12,411', '8,103', '-4,308'],
      ['b', '31,313', '22,981', '-8,332'],
      ['c', '19,991', '11,703', last],
    ])
  // 11,703 - 19,991 = -8,288
  expect(await fix(pageWith('-8,828'))).toBe(pageWith('-8,288'))
})
