import { expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

// 8 / 12 is 66.7 %, 27 / 38 is 71.1 %, 1.9 / 2.4 is 79.2 %.
test.each([
  ['They agree in 8/12 (75%) of the cases.', '75%'],
  ['They agree in 41 of the 60 cases (78%).', '78%'],
  ['It covers 68.4% (27/38) of them.', '68.4%'],
  ['The index takes 1.9 GB of 2.4 GB (63%).', '63%'],
  // 208 / 320 is 65 %, 51 / 68 75 %
  ['Of the 320 people we wrote to, 208 replied; that is 72% of them.', '72%'],
  ['We moved 51 out of 68 modules to the new API, i.e. 85% of them.', '85%'],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['fraction', written]])
})

test.each([
  'They agree in 8/12 (67%) of the cases.',
  'They agree in 8/12 (66%).',
  'Code smells: 18/18 complete (71% reduction achieved).',
  'Step 2/3 (40%) of the import.',
  'It failed in 3/20 (85% passed).',
  'A range of 8 to 12 / 36 = 22% to 33%.',
  `\`8/12 (75%)\` is what it prints.`,
  'The ratio drifts away from 1/2 (79% drift).',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 61 / 412 is 14.8 %, 6 / 48 is 12.5 %
test.each([
  ['Of 412 patients, 61 (18.4%) reported side effects.', '18.4%'],
  ['61 patients (18.4%) of 412 reported side effects.', '18.4%'],
  ['Out of the 48 nodes, 6 were down (15.2%).', '15.2%'],
  // 312 / 480 is 65 %, 36 / 1,440 2.5 %, 592 / 640 92.5 %
  ['Out of 1,440 requests, 36 timed out, which is an error rate of 5.2%.', '5.2%'],
  ['The suite has 640 tests, 592 of which pass on Windows (95.2%).', '95.2%'],
  ['Of the 480 crates in the list, 312 built on the very first try (56%).', '56%'],
])('the whole may stand apart from its part: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['fraction', written]])
})

test.each([
  'Of 412 patients, 61 (14.8%) reported side effects.',
  'Of 20 teams, 12 met (60 people) and 8 did not (85% of the budget).',
])('and it is left alone: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 28 / 30 is 93 %, 12 / 40 30 %
test('a fraction and its percentage may stand in a cell', async () => {
  const rows = [
    ['Check', 'Hit rate'],
    ['reviewed', '28/30 = 83%'],
    ['tested', '12/40 = 30%'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([['fraction', '83%']])
})

// 35 / 250 is 14 %, 1,196 / 1,840 65 %, 312 / 780 40 %, 9,120 / 9,600 95 %
test.each([
  [
    'Out of every 250 uploads we watched, 35 broke off early, which puts the abort rate at 18%.',
    '18%',
  ],
  [
    'Of the 1,840 issues that were open in January we closed 1,196 by June, or 56 percent of them.',
    '56 ',
  ],
  ['Users in Europe make up 312 of our 780 accounts, that is to say 45%.', '45%'],
  ['9,120 of 9,600 lookups never reach the disk; the hit rate is therefore 92%.', '92%'],
])('a percentage may be told in a clause of its own: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['fraction', written]])
})

test.each([
  'Out of every 250 uploads we watched, 35 broke off early, which puts the abort rate at 14%.',
  '9,120 of 9,600 lookups never reach the disk; the miss rate is therefore 5%.',
  '9,120 of 9,600 lookups never reach the disk; the hit rate of the old cache is 92%.',
])('and is left alone where it is right, or of something else: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 7.5 / 10 is 75 %
test('a grade is no count, so that a percentage beside it may be one of something else', async () => {
  const text = '**Coverage** - 71% on average (7.5/10)\n'
  expect(await findCertainWords(text)).toEqual([])
  const table = `| Tool | Grade | Rank | Readiness |
| - | - | - | - |
| Pilot | 9.7/10 | 1 | 97% |
| Probe | 9.1/10 | 2 | 88% |
| Guard | 8.6/10 | 3 | 86% |
`
  expect(await findCertainWords(table)).toEqual([])
  // 91 / 100 is 91 %
  const counted = table.replace(/(\d)\.(\d)\/10/g, '$1$2/100')
  expect(await findCertainWords(counted)).toEqual(['88%'])
})

test('a percentage that says what it is of is none of a fraction of something else', async () => {
  expect(await findCertainWords('It scored 92/100 (95% of claims verified).\n')).toEqual([])
  // 92 / 100 is 92 %
  expect(await findCertainWords('In all 92/100 passed (95%).\n')).toEqual(['95%'])
})
