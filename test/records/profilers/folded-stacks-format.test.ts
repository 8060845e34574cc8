import { expect, test } from 'vitest'
import { foldedStacksFormat } from '../../../src/records/profilers/folded-stacks-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

// The layout of stackcollapse-perf.pl, and of `py-spy record --format raw`. Worked out by hand: 200 samples in all.
const STACKS = `main (a.py:3);parse (a.py:12) 120
main (a.py:3);parse (a.py:12);parse (a.py:12) 30
main (a.py:3) 40
idle 10
`

test('a frame has its part of the samples, once where it calls itself', async () => {
  const results = {
    'main (a.py:3)': { share: 20, totalShare: 95 },
    'parse (a.py:12)': { share: 75, totalShare: 75 },
    idle: { share: 5, totalShare: 5 },
  }
  expect(await checkFormat(foldedStacksFormat, [{ text: STACKS, results }])).toEqual([])
})

test('a line that is no stack is told of', async () => {
  const { reading } = await readSample(`${STACKS}${'a;b 1\n'.repeat(20_000)}Sampling stopped\n`)
  expect(reading.problems.map(({ problem, places }) => [problem.kind, places[0]?.line])).toEqual([
    ['unreadable-record', 20_005],
  ])
})

test.each([
  ['words and a number', 'took 3\nread 4\nwrote 5\n'],
  ['statements', 'let a = 1; b = 2\nlet c = 3; d = 4\nreturn a 7; x\n'],
  ['differences of two profiles', 'main;parse 12 20\nmain;lex 3 4\nmain 4 4\n'],
  ['a single stack', 'a;b 3\nc 4\nd 5\n'],
])('%s are no folded stacks', (_, text) => {
  expect(foldedStacksFormat.matches(text)).toBe(false)
})
