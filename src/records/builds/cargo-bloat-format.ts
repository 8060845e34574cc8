import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickSizeFigures, sizeGroup } from './size-group.ts'
import { stateBuildSize } from './state-build-size.ts'

const HEADER = /^ *File +\.text +Size +Crate(?<functions> +Name)?\s*$/
const SIZE = String.raw`\d+(?:\.\d+)?(?:[KMG]i)?B`
const ROW = new RegExp(
  `^ *\\d+\\.\\d+% +\\d+\\.\\d+% +(?<size>${SIZE}) +(?:(?<rest>And \\d+ .*)|(?<name>\\S.*))$`,
)
const TOTAL = new RegExp(`^\\.text section size, the file size is (?<file>${SIZE})$`)

/** The table of cargo bloat: a row is a crate or a function, and the last one `.text` and the file. */
export const cargoBloatFormat: RecordFormat = {
  kind: 'records',
  name: 'cargoBloat',
  summary: 'the table of cargo bloat: File  .text     Size Crate',
  record: sizeGroup.record,
  version: 1,
  group: sizeGroup,
  figures: pickSizeFigures('code', 'file'),
  anchors: [{ text: 'File ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = HEADER.exec(decodeLine(line))?.groups
    return header === undefined
      ? undefined
      : { table: createTable(header['functions'] !== undefined) }
  },
}

function createTable(areFunctions: boolean): TableReader {
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' {
      const row = ROW.exec(decodeLine(line).trimEnd())?.groups
      if (row === undefined || isOver) return 'end'
      const { size = '', name = '', rest } = row
      // What is too small for a row of its own.
      if (rest !== undefined) return {}
      const file = TOTAL.exec(name)?.groups?.['file']
      isOver = file !== undefined
      const figures = [...readSize('code', size), ...readSize('file', file ?? '')]
      // A function stands behind its crate, which has no blank in it.
      const own = areFunctions ? name.replace(/^\S+ +(?=\S)/, '') : name
      const of = { name: isOver ? 'total' : own }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

function readSize(name: string, text: string): readonly StatedNumber[] {
  return stateBuildSize(name, text, { base: 1024, tool: 'cargo bloat' })
}
