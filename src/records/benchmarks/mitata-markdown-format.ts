import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { splitMarkdownRow } from '../split-markdown-row.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

/** The first cell is `benchmark`, the name of a group, or in a later table nothing. */
const HEADER =
  /^\| (?:benchmark|(?:• (?<group>\S.*?))?) *\| +avg \| +min \| +p75 \| +p99 \| +max \|$/u
const COLUMNS = ['time.min', '', 'time.p99', 'time.max']
/** What mitata prints of the runtime, before a blank line and its first table. */
const RUNTIME = /^runtime: \S.* \(\S[^)]*\)$/

/** The tables of mitata with `format: 'markdown'`, since its release 1.0. */
export const mitataMarkdownFormat: RecordFormat = {
  kind: 'records',
  name: 'mitataMarkdown',
  summary: 'the Markdown of mitata: | benchmark | avg | min | p75 | p99 | max |',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: ['| benchmark ', 'runtime: '].map((text) => ({ text, where: 'line-start' }) as const),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const isOpen = HEADER.test(text)
    return isOpen || RUNTIME.test(text) ? { table: createTable(isOpen) } : undefined
  },
}

/** @param isHeaded whether the header stands before; else it is to come. */
function createTable(isHeaded: boolean): TableReader {
  let scope: string | undefined
  let isOpen = isHeaded
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      const header = HEADER.exec(text)
      if (header !== null) {
        isOpen = true
        scope = header.groups?.['group']
        return {}
      }
      if (text === '') return {}
      if (!text.startsWith('| ')) return 'end'
      if (/^[|\s:-]+$/.test(text)) return {}
      const [name = '', ...cells] = splitMarkdownRow(text)
      if (!isOpen) return 'end'
      const failure = /^error: (?<reason>.*)$/.exec(cells[0] ?? '')?.groups
      if (failure !== undefined) return { problem: describeFailure(name, failure['reason']) }
      const [mean = '', ...others] = cells.map((cell) => cell.replaceAll('`', '').trim())
      const figures = [
        ...stateEstimate(mean.replace(/\/iter$/, ''), 'mean'),
        ...COLUMNS.flatMap((figure, i) =>
          figure === '' ? [] : statePrintedTime(figure, others[i] ?? ''),
        ),
      ]
      if (figures.length === 0 || cells.length !== 5) return 'end'
      const of = { name, ...(scope === undefined ? {} : { scope }) }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}
