import { expect, test } from 'vitest'
import { formatProblem } from '../../src/problems/diagnostics.ts'
import { runScript, type RanScript } from '../../src/scripts/run-script.ts'
import { ScriptSource } from '../../src/scripts/script-source.ts'

/** The rows of any file. */
const ROWS = 'a b\n1 2\n2 3\n3 5\n'

async function* readRows(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(ROWS))
}

function run(script: string): Promise<RanScript> {
  const host = {
    openData: () => Promise.resolve(readRows()),
    openScript: () => Promise.resolve(new ScriptSource('b.plt', 'load "b.plt"')),
  }
  return runScript(new ScriptSource('a.plt', script), { host, lenient: false })
}

/** The sentences of a script's faults and warnings, with their offsets. */
async function listSentences(script: string): Promise<readonly string[]> {
  const { faults, warnings } = await run(script)
  return [...faults, ...warnings].map(
    ({ problem, start }) => `${String(start)}: ${formatProblem(problem)}`,
  )
}

test.each([
  'while (1) { }',
  'i = 0\nwhile (1) { plot x; i = i + 1 }',
  'do for [i=1:1e9] { }',
  'do for [i=1:1e6] { do for [j=1:1e6] { } }',
  'plot x\ndo for [i=1:3000] { replot x*i }',
  'do for [i=1:1000] { eval sprintf("array A%d[1000000]", i) }',
])('%j ends after so many steps', async (script) => {
  const { faults } = await run(script)
  expect(faults.map(({ problem }) => problem)).toEqual([
    { kind: 'endless-script', steps: 20_000_000 },
  ])
})

test('a `do` loop within a loop may take as many rounds as there are steps for', async () => {
  expect(await listSentences('n = 0\ndo for [i=1:50000] { n = n + 1 }\nplot n')).toEqual([])
})

const NESTED =
  'Cannot use this value: the expression is nested too deeply; give parts of it names, such as `f(x) = …`'

test.each([
  ['brackets', `plot ${'('.repeat(10_000)}x${')'.repeat(10_000)}`],
  ['signs', `plot ${'-'.repeat(10_000)}x`],
  ['powers', `plot x${'**1'.repeat(10_000)}`],
  ['calls', `plot ${'sin('.repeat(10_000)}x${')'.repeat(10_000)}`],
  ['choices', `plot ${'x?1:'.repeat(10_000)}x`],
])('%s that stand 10,000 deep are one message', async (_, script) => {
  const sentences = await listSentences(script)
  expect(sentences.map((sentence) => sentence.replace(/^\d+: /, ''))).toEqual([NESTED])
})

test.each([
  ['x+1', `x${'+1'.repeat(10_000)}`, 10_000],
  ['x*1', `x${'*1'.repeat(10_000)}`, 0],
  ['1||', `${'0||'.repeat(10_000)}1`, 1],
  ['1&&', `${'1&&'.repeat(10_000)}1`, 1],
])('a chain of 10,000 `%s` is worked out', async (_, expression, expected) => {
  const { pictures, faults } = await run(`x = 0\na = ${expression}\nplot a`)
  expect(faults).toEqual([])
  expect(pictures[0]?.charts[0]?.plots[0]?.y[0]).toBe(expected)
})

test('samples of `"+"` that are too many are an error, and not cut off', async () => {
  expect(await listSentences('plot sample [0:1:1e-9] "+" using 1:1')).toEqual([
    '21: Cannot use this value: "+" has at most 1000000 samples; widen the step of its range',
  ])
})

test('what needs the parameters of a fit that failed is not reported again', async () => {
  expect(await listSentences('f(x) = a*x + b\nfit [8:9] f(x) "d" via a, b\nplot f(x)')).toEqual([
    '15: Cannot fit the function: the data have no two points in range',
  ])
})

test('a header that no column has is told with those that there are', async () => {
  expect(await listSentences('plot "d" using "a":"c", 1')).toEqual([
    '15: Cannot find a column `c` in `d`, expected one of `a`, `b`; the curve is left out; correct `using`',
  ])
})

test('a layout of too many parts says how many there may be', async () => {
  expect(await listSentences('set multiplot layout 100000,100000')).toEqual([
    '28: Cannot use this value: a layout has at least one row and one column, and at most 10000 parts',
  ])
})
