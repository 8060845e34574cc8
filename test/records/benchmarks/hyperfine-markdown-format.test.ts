import { expect, test } from 'vitest'
import { hyperfineMarkdownFormat } from '../../../src/records/benchmarks/hyperfine-markdown-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// hyperfine 1.15.0 (Debian 1.15.0-1) --export-markdown; the numbers are chosen.
test('a row is a command, in the unit of its column; a bar in a command is escaped', async () => {
  const text = `| Command | Mean [ms] | Min [ms] | Max [ms] | Relative |
|:---|---:|---:|---:|---:|
| \`./old --quick\` | 400.1 ± 20.3 | 370.4 | 420.9 | 4.00 ± 0.45 |
| \`echo 'x \\| y' > /dev/null\` | 0.5 ± 0.1 | 0.0 | 2.0 | 1.00 |

| Command | Mean [s] | Min [s] | Max [s] | Relative |
|:---|---:|---:|---:|---:|
| \`sleep 2\` | 2.003 ± 0.002 | 2.001 | 2.004 | 1.00 |
`
  const results = {
    './old --quick': {
      ...{ time: 0.4001, 'time.mean': 0.4001, 'time.stddev': 0.0203 },
      ...{ 'time.min': 0.3704, 'time.max': 0.4209 },
    },
    "echo 'x | y' > /dev/null": {
      ...{ time: 5e-4, 'time.mean': 5e-4, 'time.stddev': 1e-4, 'time.min': 0, 'time.max': 0.002 },
    },
    'sleep 2': {
      ...{ time: 2.003, 'time.mean': 2.003, 'time.stddev': 0.002 },
      ...{ 'time.min': 2.001, 'time.max': 2.004 },
    },
  }
  expect(await checkFormat(hyperfineMarkdownFormat, [{ text, results }])).toEqual([])
})

test('a single run has no mean and no deviation', async () => {
  const text = `| Command | Mean [ms] | Min [ms] | Max [ms] | Relative |
|:---|---:|---:|---:|---:|
| \`sleep 0.02\` | 21.6 | 21.6 | 21.6 | 1.00 |
`
  const results = { 'sleep 0.02': { time: 0.0216, 'time.min': 0.0216, 'time.max': 0.0216 } }
  expect(await checkFormat(hyperfineMarkdownFormat, [{ text, results }])).toEqual([])
})

// hyperfine 1.4 wrote the extremes into one cell; 1.15 writes org-mode with --export-orgmode.
test.each([
  [
    '| Command | Mean [ms] | Min…Max [ms] |',
    '|:---|---:|---:|',
    '| `a` | 13.6 ± 0.1 | 13.6…13.7 |',
  ],
  [
    '| Command  |  Mean [ms] |  Min [ms] |  Max [ms] |  Relative |',
    '|--+--+--+--+--|',
    '| =a=  |  13.6 ± 0.1 |  13.6 |  13.7 |  1.00 |',
  ],
])('other layouts: %s', async (...lines) => {
  const time = { time: 0.0136, 'time.mean': 0.0136, 'time.stddev': 1e-4 }
  const results = { a: { ...time, 'time.min': 0.0136, 'time.max': 0.0137 } }
  const text = `${lines.join('\n')}\n`
  expect(await checkFormat(hyperfineMarkdownFormat, [{ text, results }])).toEqual([])
})

test('other tables of commands are none, and a row that was cut is told of', async () => {
  const foreign = '| Command | Mean | Note |\n|---|---|---|\n| `a` | 5.0 ± 1.0 | b |\n'
  expect(await checkFormat(hyperfineMarkdownFormat, [{ text: foreign, results: [] }])).toEqual([])
  const { reading } = await readText(
    '| Command | Mean [ms] | Min [ms] |\n|:---|---:|---:|\n| `a` | 5.0 ± 1.0\n',
  )
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
})
