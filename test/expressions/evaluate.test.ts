import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatValue } from '../../src/expressions/evaluate-text.ts'
import { createMetricFinder, type RunScope } from '../../src/expressions/find-metric.ts'
import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import type { Metric } from '../../src/summaries/metric.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { Run } from '../../src/summaries/run.ts'

function createRun(name: string, metrics: Readonly<Record<string, Metric>>): Run {
  const entries = new Map(Object.entries(metrics))
  return {
    name,
    title: `*${name}*`,
    logs: [],
    processes: [],
    pid: undefined,
    metrics: entries,
    listKnown: () => metricCatalogue,
  }
}

const measured = (...quantity: Parameters<typeof createQuantity>): Metric => ({
  kind: 'measured',
  quantity: createQuantity(...quantity),
})

const base = createRun('base', {
  'time.real': measured(35.49, 's'),
  'time.user': measured(29.72, 's'),
  'rss.peak': measured(236_617_728, 'B'),
  'cpu.mean': measured(85.79, '%'),
  'faults.total': measured(123_867, '1'),
  'throughput.perMiB': measured(0.3332, 's/MiB'),
  'throughput.bytes': measured(108_145_150, 'B'),
  'rss.slope': { kind: 'missing', reason: 'it needs samples at two times' },
})
const traced = createRun('traced', { 'time.real': measured(49.54, 's') })

const scope: RunScope = {
  runs: new Map([
    ['base', base],
    ['traced', traced],
  ]),
  unread: new Set(['lost']),
  baseline: 'base',
}

const show = (expression: string, format?: string, current?: Run) =>
  formatValue({ expression, format, current }, scope)

describe('an expression', () => {
  // Worked by hand.
  test.each([
    ['base.time.real', undefined, '35.49\u00a0s'],
    ['traced.time.real / base.time.real', 'x{:.4}', 'x1.396'],
    ['traced.time.real / baseline.time.real', 'x{:.4}', 'x1.396'],
    ['base.rss.peak', undefined, '225.7\u00a0MiB'],
    ['base.cpu.mean', undefined, '85.8\u00a0%'],
    ['base.cpu.mean', '{:.1%}', '85.8%'],
    ['base.cpu.mean', '{:.2f}', '85.79'],
    ['base.faults.total', undefined, '123,867'],
    ['base.time.real * base.cpu.mean', undefined, '30.45\u00a0s'],
    ['2 * base.time.real', '{:.2f}', '70.98'],
    ['base.time.real - base.time.user', '{:.2f}', '5.77'],
    ['-(base.time.user - base.time.real)', '{:.2f}', '5.77'],
    ['base.throughput.perMiB * base.throughput.bytes', '{:.3f}', '34.365'],
    ['base.rss.peak / base.time.real', undefined, '6.358\u00a0MiB/s'],
    ['base.throughput.perMiB', undefined, '333.2\u00a0ms/MiB'],
    ['max(base.time.real, traced.time.real)', '{:.2f}', '49.54'],
    ['mean(base.time.real, traced.time.real)', '{:.3f}', '42.515'],
    ['median(1, 2, 10)', undefined, '2'],
    ['round(base.time.real)', '{}', '35.00\u00a0s'],
    ['round(2.675, 2)', '{}', '2.67'],
    ['1 + 2 * 3', '{:d}', '7'],
    ['base.time.real * base.time.real', '{}', '1,260\u00a0s^2'],
    ['base.time.real', '{{{:.0f}}} of {{}}', '{35} of {}'],
  ])('%s as %s is %s', (expression, format, expected) => {
    expect(show(expression, format)).toMatchObject({ kind: 'text', text: expected })
  })

  test('speaks of the current run where it names none', () => {
    expect(show('time.real / base.time.real', 'x{:.4}', traced)).toMatchObject({
      kind: 'text',
      text: 'x1.396',
    })
  })

  test.each([
    ['base.time.real + base.rss.peak', 'unit-mismatch'],
    ['base.time.real + 1', 'unit-mismatch'],
    ['base.cpu.mean - 1', 'unit-mismatch'],
    ['min(base.time.real, base.cpu.mean)', 'unit-mismatch'],
    ['1 / 0', 'division-by-zero'],
    ['base.time', 'metric-group'],
    ['base', 'metric-group'],
    ['base.time.reel', 'unknown-name'],
    ['bass.time.real', 'unknown-name'],
    ['time.real', 'run-needed'],
    ['lost.time.real', 'unread-run'],
    ['', 'bad-expression'],
    ['1 +', 'bad-expression'],
    ['"a"', 'bad-expression'],
    ['a = 1', 'bad-expression'],
    ['base[time]', 'bad-expression'],
    ['base.time[0].real', 'bad-expression'],
    ['process.exit()', 'bad-expression'],
    ['constructor.constructor("x")()', 'bad-expression'],
    ['1 ? 2 : 3', 'bad-expression'],
    ['round(1, 0.5)', 'bad-expression'],
    ['x'.repeat(2000), 'bad-expression'],
    ['('.repeat(900), 'bad-expression'],
  ])('%s is refused as %s', (expression, kind) => {
    expect(show(expression)).toMatchObject({ kind: 'problem', problem: { kind } })
  })

  test.each([
    ['base.time.real', '{:.1%}'],
    ['base.time.real', '{:d}'],
    ['base.time.real', 'no field'],
    ['base.time.real', '{} {}'],
    ['base.time.real', '{:x}'],
    ['base.time.real', '{:.1f} }'],
  ])('%s cannot be written as %s', (expression, format) => {
    expect(show(expression, format)).toMatchObject({
      kind: 'problem',
      problem: { kind: 'bad-format' },
    })
  })

  test('with a missing metric in it is missing, with the reason', () => {
    expect(show('2 * base.rss.slope + base.rss.slope')).toEqual({
      kind: 'missing',
      problem: {
        kind: 'missing-value',
        metric: 'base.rss.slope',
        reason: 'it needs samples at two times',
      },
    })
  })

  test('of any text gives a text or says why not, and never throws', () => {
    const piece = fc.constantFrom(
      'base',
      '.',
      'time',
      'real',
      '+',
      '/',
      '(',
      ')',
      '1',
      '0',
      ',',
      'min',
      ' ',
      '-',
      '"',
      '[',
      '@',
      '=',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(['text', 'missing', 'problem']).toContain(show(text).kind)
        },
      ),
      { numRuns: 2000, seed: 5 },
    )
  })
})

test('finds a metric of the row without a walk over all that are known', () => {
  const run = createRun('sizes', { "data['a'].took": measured(2, 's') })
  const guarded: Run = {
    ...run,
    get known(): never {
      throw new Error('walked')
    },
  }
  const found = createMetricFinder(
    { ...scope, runs: new Map([['sizes', guarded]]) },
    guarded,
  )(["data['a']", 'took'])
  expect(found).toMatchObject({ kind: 'measured', quantity: { value: 2 } })
})
