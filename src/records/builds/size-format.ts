import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickSizeFigures, sizeGroup } from './size-group.ts'

const HEADER = /^text\s+data\s+bss\s+(?:dec|total)\s+(?:hex\s+)?filename$/
/** Decimal, or hexadecimal with `-x`; what `-o` prints looks like neither. */
const NUMBER = String.raw`(?:0x[0-9a-f]+|0|[1-9]\d*)`
const ROW = new RegExp(
  `^\\s*(?<text>${NUMBER})\\s+(?<data>${NUMBER})\\s+(?<bss>${NUMBER})\\s+(?<total>\\d+)\\s+(?:[0-9a-f]+\\s+)?(?<name>\\S.*)$`,
)
const SECTIONS = /^section +size +addr$/
const SECTION = new RegExp(`^(?<section>[.\\w][\\w.$-]*) +(?<size>${NUMBER}) +${NUMBER}$`)
const TOTAL = new RegExp(`^Total +(?<size>${NUMBER})$`)
const FILE = /^(?<name>\S.*?) {2}:$/

/**
 * The table of `size` of binutils and LLVM: a file a row, or with `-A` a section, such as `build/app .text`. Its numbers are decimal
 * or, with `-x`, hexadecimal, and those of a row must add up.
 */
export const sizeFormat: RecordFormat = {
  kind: 'records',
  name: 'size',
  summary: 'the table of size: text data bss dec hex filename; with -A, section size addr',
  record: sizeGroup.record,
  version: 1,
  group: sizeGroup,
  figures: pickSizeFigures('text', 'data', 'bss', 'total'),
  anchors: ['text', 'section  '].map((text) => ({ text, where: 'line-start' })),
  opens: (head) =>
    /^\S.* {2}:\r?\nsection +size +addr\r?$/m.test(head) ? createSections() : undefined,
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (SECTIONS.test(text)) return { table: createSections(), problem: UNNAMED }
    return HEADER.test(text) ? { table: createTable() } : undefined
  },
}

const UNNAMED = {
  kind: 'unreadable-record',
  reason:
    'Expected the first table of `size -A` within the first 64 KiB of the log, got one behind it, whose file cannot be told; keep its output in a log of its own',
} as const

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      const row = ROW.exec(text)?.groups
      if (row === undefined) return HEADER.test(text.trim()) ? {} : 'end'
      const [code = 0, data = 0, bss = 0, total = 0] = ['text', 'data', 'bss', 'total'].map(
        (name) => Number(row[name]),
      )
      if (code + data + bss !== total || !Number.isSafeInteger(total)) return 'end'
      const figures = Object.entries({ text: code, data, bss, total }).map(
        ([name, value]) => ({ name, value, unit: 'B' }) as const,
      )
      return { record: { kind: 'figures', figures, of: { name: row['name'] ?? '' } } }
    },
  }
}

/** Reads the tables of files, each of which is named before its header. */
function createSections(): TableReader {
  let file = ''
  let isOpen = false
  const state = (name: string, size: string): ParsedLine => {
    const figures = [{ name: 'total', value: Number(size), unit: 'B' } as const]
    return { record: { kind: 'figures', figures, of: { name } } }
  }
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trimEnd()
      const named = FILE.exec(text)?.groups?.['name']
      if (named !== undefined) {
        file = named
        isOpen = false
        return undefined
      }
      if (SECTIONS.test(text)) {
        isOpen = file !== ''
        return {}
      }
      if (!isOpen) return undefined
      const total = TOTAL.exec(text)?.groups?.['size']
      const { section = '', size = '' } = SECTION.exec(text)?.groups ?? {}
      if (total === undefined && section !== '') return state(`${file} ${section}`, size)
      isOpen = false
      return total === undefined ? undefined : state(file, total)
    },
  }
}
