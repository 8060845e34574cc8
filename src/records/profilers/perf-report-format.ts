import { statePrintedNumber } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const HEAD = /^# (?:Overhead|Children +Self) .*\S\s*$/
const RULE = /^# [. ]+$/
const SHARE = /^\d+\.\d+%$/
/** Figures by the columns that state them. */
const SHARES: Readonly<Record<string, string>> = {
  Overhead: 'share',
  Self: 'share',
  Children: 'totalShare',
}

/** `perf report --stdio`: what stands in the last column is the name. The calls below a row are not read. */
export const perfReportFormat: RecordFormat = {
  kind: 'records',
  name: 'perfReport',
  summary: 'perf report --stdio: # Overhead Command Shared Object Symbol, 95.62% … [.] parse',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('share', 'totalShare'),
  anchors: ['# Overhead  ', '# Children  '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return HEAD.test(text) ? { table: createTable(text) } : undefined
  },
}

function createTable(header: string): TableReader {
  let rule = ''
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      if (rule === '') {
        if (!RULE.test(text)) return 'end'
        rule = text
        return {}
      }
      if (/^#\s*$/.test(text)) return {}
      if (text.startsWith('#')) return 'end'
      const cells = cutCells(text, rule)
      const names = cutCells(header, rule)
      const name = (cells.at(-1) ?? '').replace(/^\[[.kguHbp]\] /, '')
      if (!SHARE.test(cells[0] ?? '') || name === '') return undefined
      const figures = names.flatMap((column, i) => {
        const figure = SHARES[column]
        const cell = cells[i] ?? ''
        return figure === undefined || !SHARE.test(cell)
          ? []
          : statePrintedNumber(figure, cell.slice(0, -1), '%')
      })
      const of = { name, ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/** The cells below the parts of the rule, whose first begins with the line; behind its end goes on the last one. */
function cutCells(text: string, rule: string): readonly string[] {
  const parts = [...rule.matchAll(/\.+/g)]
  return parts.map(({ 0: { length }, index }, i) =>
    text
      .slice(i === 0 ? 0 : index, i === parts.length - 1 ? undefined : index + length)
      .replace(/^# /, '')
      .trim(),
  )
}
