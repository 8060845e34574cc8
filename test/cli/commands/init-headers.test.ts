import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const WORDS = [
  ...['net', 'latency', 'min', 'us', 'max', 'size', 'memory in', 'time', 'total', 'real', 'p99'],
  ...['peak rss', 'requests', '% slower', 'cpu', 'k', 'M', 'x', 'thousand lines', 'hits', 'values'],
  ...['T', 'Ratio', 'load', 'bytes', 'seconds', '1.', 'a|b', '*x*', '`x`', '<b>', 'äöü', '日本'],
  ...['x_y', '{x}', 'a: b', '$', '#', '"q"', "it's", '[a](b)', 'lines', 'words', 'rss', 'user'],
  ...['faults', 'name', 'samples', 'mean', 'e', 'pi', 'min(x)', 'per second', '3rd', 'run'],
]
const UNITS = [
  ...['', 's', 'ms', 'us', 'µs', 'ns', 'min', 'h', 'd', 'm', 'k', 'K', 'M', 'G', 'B', 'b', 'kB'],
  ...['KB', 'kb', 'Kb', 'MB', 'Mb', 'mb', 'MiB', 'GiB', 'Mbit', 'Mb/s', 'MB/s', 'KB/s', 'Kbps'],
  ...['%', 'pct', 'percent', '1/s', '/s', 'req/s', 'ops/s', 'ops/ms', 'ns/op', 'B/op', 'allocs/op'],
  ...['ms/MB', 'GB/h', 'W', 'J', '°C', 'Hz', 'FLOPS', 'GFLOP/s', 'EUR', '$', 'x', '1', 'count'],
  ...['10^6', 'million', 'thousand', 'k/s', 'M/min', 'KiB/min', 's/MiB', 'days', 'hours', 'cores'],
  ...['minutes', 'in ms', 'log2', 'per cent', 'bits/s', 'kibibytes', 'megabytes/s', 'ms per MB'],
]
const FORMS: readonly ((word: string, unit: string) => string)[] = [
  (word, unit) => `${word} (${unit})`,
  (word, unit) => `${word} [${unit}]`,
  (word, unit) => `${word} (in ${unit})`,
  (word, unit) => `${word}_${unit}`,
  (word, unit) => `${word}.${unit}`,
  (word, unit) => `${word} in ${unit}`,
  (word, unit) => `${word}/${unit}`,
  (word, unit) => `${word}, ${unit}`,
  (word, unit) => `${word} ${unit}`,
  (word, unit) => `${unit} ${word}`,
  (word, unit) => `${word}${unit.charAt(0).toUpperCase()}${unit.slice(1)}`,
  (word) => word,
  (_, unit) => unit,
]

const header = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...UNITS), fc.constantFrom(...FORMS))
  .map(([word, unit, write]) => write(word, unit))
const number = fc.oneof(
  fc.nat({ max: 2000 }).map(String),
  fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value.toFixed(3)),
)
/** A table whose rows have names, days, a time, or nothing but numbers. */
const table = fc
  .record({
    first: fc.constantFrom('tool', 'date', 'elapsed s', undefined),
    heads: fc.uniqueArray(header, { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.tuple(number, number, number), { minLength: 2, maxLength: 4 }),
  })
  .map(({ first, heads, rows }) => {
    const names = { tool: 't', date: '2026-01-0', 'elapsed s': '' }
    const lead = (i: number): readonly string[] =>
      first === undefined ? [] : [`${names[first]}${String(i + 1)}`]
    const lines = [
      [...(first === undefined ? [] : [first]), ...heads],
      ...rows.map((row, i) => [...lead(i), ...row.slice(0, heads.length)]),
    ]
    return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('')
  })

function quote(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

test('what init writes for a table builds, whatever its columns are called, or it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (text) => {
      const project = createProject({ 'a.csv': text })
      const init = await project.run('init', 'a.csv')
      if (init.exit !== 0) {
        expect(init.stderr).toMatch(
          /^a\.csv.*: error: Cannot find a record .*\(log-without-records\)\n$/,
        )
        return
      }
      const build = await project.run('build')
      expect([build.stderr, build.exit]).toEqual(['', 0])
    }),
    { numRuns: 60 },
  )
}, 120_000)

test.each([
  ['net (Mb/s)', 'Net', 'Mb/s'],
  ['temp (K)', 'Temp', 'K'],
  ['net Gb/s', 'Net', 'Gb/s'],
])('the unit of a column %s, which nothing is read in, is told', async (name, heading, unit) => {
  const project = createProject({ 'a.csv': `tool,${name}\na,12\nb,14\n` })
  const { stderr } = await project.run('init', 'a.csv')
  expect(stderr).toBe(
    `a.csv:1:1: info: The proposed format takes the column \`${name}\` as numbers without a unit, called \`${heading.toLowerCase()}\`: \`${unit}\` is no unit that it can read them in; write them in one such as \`MB/s\` or \`ms\`, remove \`tracedocs.yaml\` and \`docs/performance.md\`, and run \`init\` again, or say in the page what they are in (foreign-unit)\n`,
  )
  expect((await project.run('build')).exit).toBe(0)
  expect(project.read('docs/performance.md')).toMatch(new RegExp(`\\| Tool +\\| +${heading} \\|`))
})

// 20 ns an operation, 1.5 KB/s of 1000 bytes each, and 3 minutes.
test.each([
  ['p99 (ns/op)', '20', '20 ns'],
  ['net (KB/s)', '1.5', '1.5 kB/s'],
  ['total in minutes', '3', '180 s'],
  ['MB', '1500', '1,500 MB'],
])('a column %s with %s is shown as %s', async (name, cell, shown) => {
  const project = createProject({ 'a.csv': `tool,${name}\na,${cell}\nb,${cell}\n` })
  await project.run('init', 'a.csv')
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  expect(page).toMatch(new RegExp(`\\| \`a\` +\\| +${shown.replace('/', '\\/')} \\|`))
})
