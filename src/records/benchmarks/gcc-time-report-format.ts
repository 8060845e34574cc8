import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedTime } from './state-printed.ts'
import { readPrefixed } from './read-decimal.ts'

const HEADER = /^Time variable +(?<columns>(?:usr|sys|wall|GGC)(?: +(?:usr|sys|wall|GGC))*)\s*$/
const ROW = /^ (?<name>\S.*?) *: +(?<cells>\d.*)$/
const TIMES: Readonly<Record<string, string>> = { usr: 'user', sys: 'system', wall: 'time' }
const SIZE = /^(?<number>\d+)(?<letter>[kMG]?)B?$/

/**
 * The table of `gcc -ftime-report`: wall and CPU time of each phase and pass, and the bytes that GCC allocated for it in the heap
 * that it collects. Of several tables, each is of another source, which GCC does not name.
 */
export const gccTimeReportFormat: RecordFormat = {
  kind: 'records',
  name: 'gccTimeReport',
  summary: 'the table of gcc -ftime-report: ` phase parsing : 0.85 ( 20%) 0.54 ( 52%) 4.70 ( 25%)`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system', 'bytes'),
  anchors: [{ text: 'Time variable ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const columns = readHeader(decodeLine(line))
    return columns.length === 0 ? undefined : { table: createTable(columns) }
  },
}

function readHeader(text: string): readonly string[] {
  return HEADER.exec(text)?.groups?.['columns']?.split(/ +/) ?? []
}

function createTable(columns: readonly string[]): TableReader {
  let isOver = false
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (isOver || readHeader(text).length > 0) return 'end'
      const { name = '', cells = '' } = ROW.exec(text)?.groups ?? {}
      const figures = readCells(columns, cells)
      if (figures.length === 0) return name === '' && text !== '' ? 'end' : undefined
      isOver = name === 'TOTAL'
      // A bar marks what is counted in other rows, too.
      const of = { name: name.replace(/^\|/, ''), ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/** Read `0.85 ( 20%)   0.54 ( 52%)   4.70 ( 25%)    77M ( 42%)`; until GCC 10, `77123 kB`. */
function readCells(columns: readonly string[], text: string): readonly StatedFigure[] {
  const plain = text.replaceAll(/\( *[\d.]+%\)/g, ' ').replaceAll(/(?<=\d) kB/g, 'k')
  const cells = plain.trim().split(/ +/)
  if (cells.length !== columns.length) return []
  return columns.flatMap((column, i) => {
    const cell = cells[i] ?? ''
    const time = TIMES[column]
    return time === undefined ? readSize(cell) : statePrintedTime(time, `${cell} s`)
  })
}

/** GCC means powers of 1,024 by its letters (`system.h`). */
function readSize(cell: string): readonly StatedFigure[] {
  const { number = '', letter = '' } = SIZE.exec(cell)?.groups ?? {}
  const power = ['', 'k', 'M', 'G'].indexOf(letter)
  const read = readPrefixed(number, { base: 1024, power })
  if (read === undefined) return []
  const unitNote = `printed as ${cell}, by which GCC means powers of 1,024`
  return [{ name: 'bytes', unit: 'B', ...read, ...(power === 0 ? {} : { unitNote }) }]
}
