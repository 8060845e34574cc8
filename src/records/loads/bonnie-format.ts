import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { LogRecord } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { loadGroup } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

const TITLE = /^Version +\S+ +-+Sequential Output-+ -+Sequential Input-+ -+Random-/
/** Release 2 has a letter behind a number of bytes; before, all of them are in KiB. */
const HEADER = /^(?:Name:Size etc|Machine +Size) .*\/sec %CP/
const WHAT = [
  'output per char',
  'output block',
  'rewrite',
  'input per char',
  'input block',
  'seeks',
] as const
const CELL = /^(?<number>\d+(?:\.\d+)?)(?<letter>[kmg]?) +\d+$/
const SCALES: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** The first table of bonnie++: a row is a machine, and each of its columns a result of it. Latencies and files are not read. */
export const bonnieFormat: RecordFormat = {
  kind: 'records',
  name: 'bonnie',
  summary: 'the table of bonnie++: Version 2.00a ------Sequential Output------ …',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: [{ text: 'Version ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    TITLE.test(decodeLine(line)) ? { table: createTable() } : undefined,
}

interface Columns {
  readonly ends: readonly number[]
  /** Where the first one begins, behind the machine and the size of the file. */
  readonly start: number
  readonly isOld: boolean
}

function createTable(): TableReader {
  let columns: Columns | undefined
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (columns !== undefined)
        return /^Latency |^Version |^$/.test(text) ? 'end' : readRow(text, columns)
      if (!HEADER.test(text)) return /^ +-Per Chr-/.test(text) ? {} : 'end'
      const found = [...text.matchAll(/K?\/sec %CP/g)]
      const ends = found.map(({ 0: cell, index }) => index + cell.length)
      const isOld = text.includes('K/sec')
      columns = { ends, isOld, start: (found[0]?.index ?? 0) - (isOld ? 0 : 1) }
      return ends.length === WHAT.length ? {} : 'end'
    },
  }
}

function readRow(text: string, { ends, start, isOld }: Columns): ParsedLine | 'end' {
  const [machine = ''] = text.split(/ +/)
  const cells = ends.map((end, i) => text.slice(ends[i - 1] ?? start, end).trim())
  if (!cells.some((cell) => CELL.test(cell) || cell.startsWith('+++'))) return 'end'
  const records = WHAT.flatMap((what, i): readonly LogRecord[] => {
    const { number = '', letter = '' } = CELL.exec(cells[i] ?? '')?.groups ?? {}
    const isRate = what === 'seeks'
    const scale = isRate ? 1 : SCALES[isOld ? 'k' : letter]
    if (number === '' || scale === undefined || (letter !== '' && (isRate || isOld))) return []
    const figure = stateDecimal(isRate ? 'rate' : 'transfer', number, scale)
    const of = { name: `${machine} ${what}`, source: 'bonnie++', begins: true }
    return [{ kind: 'figures', figures: [figure], of }]
  })
  const quick = WHAT.filter((_, i) => cells[i]?.startsWith('+++') === true)
  return { records, ...(quick.length === 0 ? {} : { problem: describeQuick(machine, quick) }) }
}

function describeQuick(machine: string, quick: readonly string[]): Problem {
  const reason = `Expected bonnie++ to measure ${quick.join(', ')} of \`${machine}\`, but it was over too soon; give it a larger file with \`-s\``
  return { kind: 'doubtful-record', reason }
}
