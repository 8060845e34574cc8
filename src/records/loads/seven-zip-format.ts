import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const OLD = 'releases before 21 do not state it'

const GROUP: MetricGroup = {
  name: 'sevenZip',
  record: 'benchmark of 7-Zip',
  figures: [
    { name: 'rating', unit: '1/s', meaning: 'instructions a second, of both, as 7-Zip rates them' },
    { name: 'compressRating', unit: '1/s', meaning: 'instructions a second, of compressing' },
    { name: 'decompressRating', unit: '1/s', meaning: 'instructions a second, of decompressing' },
    { name: 'compress', unit: 'B/s', meaning: 'bytes a second, of compressing', missing: OLD },
    { name: 'decompress', unit: 'B/s', meaning: 'bytes a second, of decompressing', missing: OLD },
  ],
  results: 'commands',
}

const HEADER = /^ *Compressing +\| +Decompressing\s*$/
/** Speed, usage, rating of a unit of usage, and rating; of all dictionaries, older releases state no speed. */
const CELLS = String.raw`(?: +(?<SPEED>\d+))? +\d+ +\d+ +(?<RATING>\d+)`
const AVERAGE = new RegExp(`^Avr:${name('c')} +\\|${name('d')}$`)
const TOTAL = /^Tot: +\d+ +\d+ +(?<rating>\d+)$/

/** The means and the total of `7z b`. Its KiB are 1,024 bytes, its MIPS millions of instructions a second. */
export const sevenZipFormat: RecordFormat = {
  kind: 'records',
  name: 'sevenZip',
  summary: 'the table of 7z b: Compressing | Decompressing, Avr: …, Tot: …',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'Compressing ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    if (!HEADER.test(decodeLine(line))) return undefined
    const record = { kind: 'figures', figures: [], of: { source: '7-Zip', begins: true } } as const
    return { record, table: createTable() }
  },
}

function name(side: string): string {
  return CELLS.replace('SPEED', `${side}Speed`).replace('RATING', `${side}Rating`)
}

function createTable(): TableReader {
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trim()
      const average = AVERAGE.exec(text)?.groups
      const total = TOTAL.exec(text)?.groups
      if (average === undefined && total === undefined) return undefined
      isOver = total !== undefined
      const figures = [
        ...state('compress', average?.['cSpeed'], 1024),
        ...state('decompress', average?.['dSpeed'], 1024),
        ...state('compressRating', average?.['cRating'], 1e6),
        ...state('decompressRating', average?.['dRating'], 1e6),
        ...state('rating', total?.['rating'], 1e6),
      ]
      return { record: { kind: 'figures', figures, of: { source: '7-Zip' } } }
    },
  }
}

function state(figure: string, text: string | undefined, scale: number): readonly StatedNumber[] {
  const read = readDecimal(text ?? '')
  if (read === undefined) return []
  const unit = scale === 1024 ? 'B/s' : '1/s'
  return [{ name: figure, value: read.value * scale, unit, resolution: read.resolution * scale }]
}
