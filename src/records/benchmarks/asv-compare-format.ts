import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { LogRecord } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { splitMarkdownRow } from '../split-markdown-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { describeFailure } from './describe-failure.ts'
import { stateAsvValue } from './state-asv-value.ts'

const HEADER = /^\| Change +\| Before(?: .*)?\| After(?: .*)?\| +Ratio +\| Benchmark/
/** Until asv 0.5, without bars, and with the commits in the lines below. */
const OLD_HEADER = /^before +after +ratio\s*$/
const OLD_ROW =
  /^(?:[-+!x*] | {2})? *(?<before>\S+) +(?<after>\S+) +(?:~?\d+\.\d+|n\/a) +(?<name>\S.*)$/
const COMMITS = /^ +(?:[[<]\S+[\]>] *){1,2}$/

/** The table of `asv compare` and `asv continuous`: of each benchmark the median before and after. The ratio follows from them. */
export const asvCompareFormat: RecordFormat = {
  kind: 'records',
  name: 'asvCompare',
  summary: 'the table of asv compare and asv continuous: | Change | Before | After | Ratio | …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'memory', 'bytes', 'value'),
  anchors: ['| Change ', 'before '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    if (HEADER.test(text)) return { table: createTable(readNewRow) }
    return OLD_HEADER.test(text) ? { table: createTable(readOldRow) } : undefined
  },
}

interface AsvRow {
  readonly before: string
  readonly after: string
  readonly name: string
}

/** Reads a row; a rule or a line of the header is blank, and any other text is none. */
type ReadRow = (text: string) => AsvRow | 'blank' | undefined

function readNewRow(text: string): ReturnType<ReadRow> {
  if (/^\|[-|: ]+$/.test(text)) return 'blank'
  const cells = text.startsWith('|') ? splitMarkdownRow(text) : []
  const [, before = '', after = '', , name = ''] = cells
  return cells.length === 5 && name !== '' ? { before, after, name } : undefined
}

function readOldRow(text: string): ReturnType<ReadRow> {
  if (COMMITS.test(text)) return 'blank'
  const { before = '', after = '', name = '' } = OLD_ROW.exec(text)?.groups ?? {}
  return name === '' ? undefined : { before, after, name }
}

function createTable(read: ReadRow): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const row = read(decodeLine(line).trimEnd())
      if (row === undefined) return 'end'
      if (row === 'blank') return {}
      const cells = (['before', 'after'] as const).map((column) => ({
        name: `${column}.${row.name}`,
        cell: row[column],
      }))
      const failed = cells.find(({ cell }) => cell === 'failed')
      const problem: Problem | undefined = failed && describeFailure(failed.name)
      const records = cells.flatMap(({ name, cell }): readonly LogRecord[] => {
        const figures = stateAsvValue(row.name, cell)
        return figures.length === 0 ? [] : [{ kind: 'figures', figures, of: { name } }]
      })
      return { records, ...(problem === undefined ? {} : { problem }) }
    },
  }
}
