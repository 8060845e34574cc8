import { expect, test } from 'vitest'
import { findDifference } from '../../src/pages/find-difference.ts'

test.each([
  [
    'a number of a sentence',
    'It took 3.9\u00a0s.',
    ['It took 5.2\u00a0s.'],
    [0, 9, '3.9\u00a0s', '5.2\u00a0s'],
  ],
  [
    'the cell of a table',
    '\n| Run  | Real  |\n| :--- | ----: |\n| Base | 3.9 s |\n',
    ['| Run | Real |', '| :-- | ---: |', '| Base | 12.25 s |'],
    [3, 10, '3.9 s', '12.25 s'],
  ],
  [
    'the file of an image',
    '![RSS of A: 2.00 s.](images/c.svg)',
    ['![RSS of A: 2.00 s.](images/d.svg)'],
    [0, 22, 'images/c.svg', 'images/d.svg'],
  ],
  [
    'the alternative text of one, when it differs first',
    '![RSS of A: 2.00 s.](images/c.svg)',
    ['![RSS of A: 3.00 s.](images/d.svg)'],
    [0, 13, '2.00 s', '3.00 s'],
  ],
  ['a line that is missing', '| a |\n\n', ['| a |', '| b |'], [0, 1, '', '| b |']],
  ['a line too many', '| a |\n| b |', ['| a |'], [1, 1, '| b |', '']],
  ['nothing there yet', '\n', ['x 1'], [0, 1, '', 'x 1']],
])('finds %s', (_, before, after, [line, column, shown, given]) => {
  expect(findDifference(before, after)).toEqual({ line, column, shown, given })
})

test('another number is found below one whose blank alone differs', () => {
  const after = ['3.9\u00a0s', '4.1\u00a0s']
  expect(findDifference('3.9 s\n4.0\u00a0s\n', after)).toMatchObject({
    line: 1,
    given: '4.1\u00a0s',
  })
  expect(findDifference('3.9 s\n4.1\u00a0s\n', after)).toMatchObject({ line: 0, shown: '3.9 s' })
})

test('blanks and the length of rules make no difference', () => {
  expect(findDifference('| a   |\n| :--- |\n', ['| a |', '| :- |'])).toBeUndefined()
})
