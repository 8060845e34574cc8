import { expect, test } from 'vitest'
import { hyperfineCsvFormat } from '../../../src/records/benchmarks/hyperfine-csv-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The columns of hyperfine 1.15.0 (Debian 1.15.0-2), the last with `--parameter-list`; the numbers are chosen.
test('a row is a benchmark, whose median, mean and extremes are those of the row', async () => {
  const text = [
    'command,mean,stddev,median,user,system,min,max,parameter_n',
    './old,0.4,0.02,0.41,0.35,0.03,0.37,0.42,1',
    '"./new a,b ""c""",0.1,,0.1,0.08,0.01,0.09,0.11,2',
    '',
  ].join('\n')
  const rest = { user: 0.35, system: 0.03 }
  const old = { ...{ time: 0.41, 'time.mean': 0.4, 'time.stddev': 0.02 }, ...rest }
  const results = {
    './old': { ...old, 'time.min': 0.37, 'time.max': 0.42 },
    './new a,b "c"': {
      ...{ time: 0.1, 'time.mean': 0.1, user: 0.08, system: 0.01 },
      ...{ 'time.min': 0.09, 'time.max': 0.11 },
    },
  }
  expect(await checkFormat(hyperfineCsvFormat, [{ text, results }])).toEqual([])
})

test('a field that is no decimal number is left out, and said', async () => {
  const text = [
    'command,mean,stddev,median,user,system,min,max',
    './old,0.4,NaN,0x1f,0.35,0.03,0.37,0.42',
    '',
  ].join('\n')
  const results = {
    './old': { 'time.mean': 0.4, user: 0.35, system: 0.03, 'time.min': 0.37, 'time.max': 0.42 },
  }
  expect(await checkFormat(hyperfineCsvFormat, [{ text, results }])).toEqual([])
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(
    'Expected `median` of `./old` to be a number',
  )
})

test.each([
  ['./new,0.1,0.01,0.', 4],
  ['./new,', 2],
  ['./new', 1],
  ['"./new a,b', 1],
])('a row that is cut short is said: %s', async (row, cells) => {
  const text = `command,mean,stddev,median,user,system,min,max
./old,0.4,0.02,0.41,0.35,0.03,0.37,0.42
${row}`
  const { results = [], reading } = await readText(text)
  expect(results.map(({ name }) => name)).toEqual(['./old'])
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    `Expected a row of the CSV of hyperfine to have 8 columns as its header has, got ${String(cells)}`,
  ])
  expect(reading.problems[0]?.places).toEqual([{ line: 3, column: 1 }])
})

test('lines of other programs behind the table are none of it', async () => {
  const text = `command,mean,stddev,median,user,system,min,max
./old,0.4,0.02,0.41,0.35,0.03,0.37,0.42
done
real 1.5
all, or nearly all, is well`
  const { figures, reading } = await readText(text)
  expect([...figures.keys()]).toContain('time.real')
  expect(reading.problems).toEqual([])
})
