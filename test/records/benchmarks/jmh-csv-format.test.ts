import { expect, test } from 'vitest'
import { jmhCsvFormat } from '../../../src/records/benchmarks/jmh-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The columns of JMH 1.37 and 1.21, whose names of results have a dot before; the numbers are chosen.
const HEADER = '"Benchmark","Mode","Threads","Samples","Score","Score Error (99.9%)","Unit"'

test('a score is a time or a rate, and parameters are part of the name', async () => {
  const text = [
    `${HEADER},"Param: n","Param: kind"`,
    '"org.las.Bench.parse","thrpt",1,5,2.500000,0.100000,"ops/ms",10,"a, b"',
    '"org.las.Bench.parse","avgt",1,5,400.000000,NaN,"us/op",10,"a, b"',
    '"org.las.Bench.load","avgt",1,5,1.500000,0.100000,"ms/op",10,',
    '"org.las.Bench.load:·gc.alloc.rate","avgt",1,5,99.000000,1.000000,"MB/sec",10,',
    '"org.las.Bench.load:·gc.alloc.rate.norm","avgt",1,5,64.000000,0.000001,"B/op",10,',
    '',
  ].join('\n')
  const results = {
    'org.las.Bench.parse(n=10, kind=a, b)': { rate: 2500, 'rate.mean': 2500 },
    'org.las.Bench.parse(n=10, kind=a, b) [avgt]': { time: 0.0004, 'time.mean': 0.0004 },
    'org.las.Bench.load(n=10)': { time: 0.0015, 'time.mean': 0.0015, bytes: 64 },
  }
  expect(await checkFormat(jmhCsvFormat, [{ text, results }])).toEqual([])
})

test.each(['load·p', 'p'])('sampled times have their median in a row below: %s', async (prefix) => {
  const text = [
    HEADER,
    '"org.las.Bench.load","sample",1,900,3.000000,0.100000,"ns/op"',
    `"org.las.Bench.load:${prefix}0.00","sample",1,1,1.000000,NaN,"ns/op"`,
    `"org.las.Bench.load:${prefix}0.50","sample",1,1,2.000000,NaN,"ns/op"`,
    `"org.las.Bench.load:${prefix}0.90","sample",1,1,5.000000,NaN,"ns/op"`,
    '',
  ].join('\n')
  const results = { 'org.las.Bench.load': { time: 2e-9, 'time.mean': 3e-9 } }
  expect(await checkFormat(jmhCsvFormat, [{ text, results }])).toEqual([])
})

test.each(['"x.B.m","avgt",1,5,NaN,NaN,"us/op"', '"x.B.m","avgt",1,5,3.0,NaN,"apples"'])(
  'a row without a score is a problem: %s',
  async (row) => {
    const { reading } = await readText(`${HEADER}\n"x.B.a","avgt",1,5,3.0,NaN,"s/op"\n${row}\n`)
    expect(reading.problems).toHaveLength(1)
    expect(reading.problems[0]?.problem.kind).toBe('unreadable-record')
  },
)

// `-rf scsv`. Scores have six decimals behind the mark of the locale, and no groups; where it is the separator, they are in quotes.
test.each([
  [';', '.'],
  [';', ','],
  [',', ','],
])('rows parted by %s, with the decimal mark %s', async (separator, mark) => {
  const number = (text: string) => (mark === separator ? `"${text}"` : text).replace('.', mark)
  const rows = [
    ['"x.B.parse"', '"avgt"', '1', '5', number('2.500000'), number('0.100000'), '"us/op"', '10'],
    ['"x.B.load"', '"thrpt"', '1', '5', number('1234.500000'), 'NaN', '"ops/ms"', '"a;,b"'],
  ]
  const columns = [
    'Benchmark',
    'Mode',
    'Threads',
    'Samples',
    'Score',
    `Score Error (99${mark}9%)`,
    'Unit',
    'Param: n',
  ]
  const header = columns.map((name) => `"${name}"`)
  const text = [header, ...rows].map((row) => `${row.join(separator)}\r\n`).join('')
  const results = {
    'x.B.parse(n=10)': { time: 2.5e-6, 'time.mean': 2.5e-6 },
    'x.B.load(n=a;,b)': { rate: 1_234_500, 'rate.mean': 1_234_500 },
  }
  expect(await checkFormat(jmhCsvFormat, [{ text, results }])).toEqual([])
})
