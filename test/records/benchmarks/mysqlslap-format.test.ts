import { expect, test } from 'vitest'
import { mysqlslapFormat } from '../../../src/records/benchmarks/mysqlslap-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The report of mysqlslap 5.7 and 8, as its documentation and pages have it; the numbers are chosen.
test('a report is named by its engine and its clients', async () => {
  const report = (engine: string, average: string, clients: number): string => `Benchmark
${engine === '' ? '' : `\tRunning for engine ${engine}\n`}\tAverage number of seconds to run all queries: ${average} seconds
\tMinimum number of seconds to run all queries: 0.328 seconds
\tMaximum number of seconds to run all queries: 0.398 seconds
\tNumber of clients running queries: ${String(clients)}
\tAverage number of queries per client: 4

`
  const text =
    report('innodb', '0.351', 50) + report('innodb', '0.375', 100) + report('', '0.25', 1)
  const of = (time: number): Record<string, number> => ({
    ...{ time, 'time.mean': time, 'time.min': 0.328, 'time.max': 0.398 },
  })
  const results = {
    'innodb, 50 clients': of(0.351),
    'innodb, 100 clients': of(0.375),
  }
  const one = { '1 client': of(0.25) }
  expect(
    await checkFormat(mysqlslapFormat, [
      { text: text.slice(0, text.lastIndexOf('Benchmark')), results },
      { text: report('', '0.25', 1), results: one },
    ]),
  ).toEqual([])
})
