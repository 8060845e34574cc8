import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { splitMarkdownRow } from '../split-markdown-row.ts'
import { describeCutRow } from '../cut-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

/** Columns that state times; before 1.5 the extremes stand in one cell. What else there is, such as `Relative`, follows from them. */
const COLUMN = /^(?<kind>Mean|Min|Max|Min…Max|User|System) \[(?<unit>s|ms|[uµμ]s)\]$/u
/** In the tables of org-mode, `+` stands between the columns of the rule. */
const RULE = /^\|[-:|+ ]+\|$/

/** The table of `--export-markdown` and `--export-orgmode` of hyperfine. */
export const hyperfineMarkdownFormat: RecordFormat = {
  kind: 'records',
  name: 'hyperfineMarkdown',
  summary:
    'the Markdown and org-mode of hyperfine: | Command | Mean [ms] | Min [ms] | Max [ms] | …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system'),
  anchors: [{ text: '| Command ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const columns = splitMarkdownRow(decodeLine(line))
    const hasMean = columns.some((one) => COLUMN.exec(one)?.groups?.['kind'] === 'Mean')
    return columns[0] === 'Command' && hasMean ? { table: createTable(columns) } : undefined
  },
}

function createTable(columns: readonly string[]): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      if (!text.startsWith('|')) return 'end'
      if (RULE.test(text)) return {}
      const cells = splitMarkdownRow(text)
      if (cells.length !== columns.length) {
        return {
          problem: describeCutRow(
            { record: 'table of hyperfine', columns: columns.length },
            cells.length,
          ),
        }
      }
      const figures = columns.flatMap((column, i) => readCell(column, cells[i] ?? ''))
      // The header of another table.
      if (figures.length === 0) return 'end'
      const of = { name: readName(cells[0] ?? '') }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/** A command stands between backticks, in org-mode between `=`. */
function readName(cell: string): string {
  return cell.replace(/^(?<mark>[`=])(?<name>.+)\k<mark>$/, '$<name>')
}

function readCell(column: string, cell: string): readonly StatedFigure[] {
  const { kind, unit = '' } = COLUMN.exec(column)?.groups ?? {}
  const withUnit = (number: string | undefined) => `${number ?? ''} ${unit}`
  switch (kind) {
    case 'Mean': {
      const [mean, deviation] = cell.split(' ± ')
      // One run alone has no mean.
      if (deviation === undefined) return statePrintedTime('time', withUnit(mean))
      const figures = stateEstimate(withUnit(mean), 'mean')
      return [...figures, ...statePrintedTime('time.stddev', withUnit(deviation))]
    }
    case 'Min…Max': {
      const [low, high] = cell.split('…')
      return [
        ...statePrintedTime('time.min', withUnit(low)),
        ...statePrintedTime('time.max', withUnit(high)),
      ]
    }
    case 'Min':
    case 'Max':
      return statePrintedTime(`time.${kind.toLowerCase()}`, withUnit(cell))
    case undefined:
      return []
    default:
      return statePrintedTime(kind.toLowerCase(), withUnit(cell))
  }
}
