import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const changes = (last: string, header = 'Difference') =>
  formatTable([
    ['Build', 'Before', 'After', header],
    ['release', '225.7', '222.8', '-2.9'],
    ['debug', '271.1', '279.2', '8.1'],
    ['traced', '222.8', '279.2', last],
  ])

// 279.2 − 222.8 is 56.4, from 56.3 to 56.5 as both are rounded.
test.each(['Difference', 'Delta', 'Change'])(
  'a difference below `%s` that its cells do not give is found',
  async (header) => {
    expect(await findWritten(changes('65.4', header))).toEqual([['difference', '65.4']])
  },
)

test.each(['56.4', '56.5', '56', '~56'])('the difference `%s` is left alone', async (last) => {
  expect(await findWritten(changes(last))).toEqual([])
})

// 27.2 - 27.1 is 0.1, and 24.0 - 27.1 is -3.1, each from the baseline of its input size.
test('a baseline that a column at the right chooses makes differences right', async () => {
  const rows = [
    ['Network', 'Pruning', 'Input size', 'Box AP'],
    ['MobileNet', 'baseline', '608', '29.3'],
    ['MobileNet', 'baseline', '416', '29.3'],
    ['MobileNet', 'baseline', '320', '27.1'],
    ['MobileNet', 'sensity', '608', '30.2(+0.9)'],
    ['MobileNet', 'sensity', '416', '29.7(+0.4)'],
    ['MobileNet', 'sensity', '320', '27.2(+0.1)'],
    ['MobileNet', 'r578', '608', '27.8(-1.5)'],
    ['MobileNet', 'r578', '416', '26.8(-2.5)'],
    ['MobileNet', 'r578', '320', '24.0(-3.1)'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

// 4216.8 - 4172.2 is 44.6
test('a listing may lead from one number to the next by arrows', async () => {
  const write = (diff: string): string =>
    '```\n' +
    'N=100                  master ->       PR           diff      diff%\n' +
    'chaos                  412.20 ->   418.71 :      +6.51 =  +1.579%\n' +
    `queens                4172.20 -> 4216.80 :     ${diff} =  +1.069%\n` +
    'float                   96.15 ->    98.02 :      +1.87 =  +1.945%\n' +
    'hexiom                  61.40 ->    61.77 :      +0.37 =  +0.603%\n' +
    '```\n'
  expect(await findWritten(write('+46.40'))).toEqual([['difference', '+46.40']])
  expect(await findWritten(write('+44.60'))).toEqual([])
})

// 11.80 - 7.08 is 4.72
test('a difference may be named in German, too', async () => {
  const write = (saved: string): string =>
    `| Stufe | vorher | nachher | Einsparung |\n| - | - | - | - |\n| Laden | 4,20 s | 2,94 s | 1,26 s |\n| Rechnen | 11,80 s | 7,08 s | ${saved} |\n| Schreiben | 2,50 s | 2,10 s | 0,40 s |\n`
  expect(await findWritten(write('7,42 s'))).toEqual([['difference', '7,42 s']])
  expect(await findWritten(write('4,72 s'))).toEqual([])
})
