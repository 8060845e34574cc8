import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { BenchstatReader } from './benchstat-reader.ts'

/** Two lines with bars, the second with units; or in its CSV, with commas. */
const HEAD = /^ +│.*│ *\r?\n +│ +\S+(?: +vs base)? +│|^,[^,\n]+,.*\r?\n,[^,\n]+,CI[,\r\n]/mu

/**
 * The tables in which benchstat compares results of Go. Behind the line `pkg: …` that it begins with as a rule, the format `go` has the
 * log, and reads them in the same way.
 */
export const benchstatFormat: RecordFormat = {
  kind: 'records',
  name: 'benchstat',
  summary:
    'the tables and the CSV of benchstat: `Encode-8   1.718µ ± 1%   1.423µ ± 1%  -17.20% (p=0.000 n=10)`',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'bytes', 'allocs', 'throughput'),
  ownsCounters: true,
  anchors: ['name ', ',sec/op,CI', ',B/op,CI', ',allocs/op,CI', ',B/s,CI'].map((text) => ({
    text,
    where: 'line-start',
  })),
  opens: (head) => (HEAD.test(head) ? createTable() : undefined),
  parseLine(line): ParsedLine | undefined {
    const reader = new BenchstatReader()
    const parsed = reader.read(decodeLine(line))
    return parsed && { ...parsed, table: createTable(reader) }
  },
}

function createTable(reader = new BenchstatReader()): TableReader {
  return { readLine: (line) => reader.read(decodeLine(line)) }
}
