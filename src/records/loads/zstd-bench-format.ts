import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeWholeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'

const OFTEN = { missing: 'the benchmark stopped before it', sampled: true } as const

const GROUP: MetricGroup = {
  name: 'compression',
  record: 'benchmark of compression',
  figures: [
    { name: 'compress', unit: 'B/s', meaning: 'bytes compressed a second', ...OFTEN },
    { name: 'decompress', unit: 'B/s', meaning: 'bytes decompressed a second', ...OFTEN },
    { name: 'input', unit: 'B', meaning: 'size of what is compressed', missing: 'with `-q`' },
    { name: 'size', unit: 'B', meaning: 'size of it when it is compressed' },
    { name: 'ratio', unit: '1', meaning: 'size before over size after, as the tool prints it' },
  ],
  results: 'benchmarks',
}

const SPEED = String.raw`(?<compress>\d+(?:\.\d+)?) MB\/s`
/** What a line shows at some time; it is shown again and again, behind a carriage return. */
const STATE = new RegExp(
  String.raw`^ *(?:(?<level>-?\d+)#|[-|/\\=]-)(?<name> *\S.*?) *: *(?<input>\d+) -> +(?<size>\d+) \(x?(?<ratio>\d+\.\d+)\), *${SPEED}(?: ?, *(?<decompress>\d+(?:\.\d+)?) MB\/s)?$`,
)
/** The last thing that is shown stands over the beginning of the line. */
const LEVEL = /^ *(?<level>-?\d+)#/
/** With `-q`. */
const QUIET = new RegExp(
  String.raw`^-(?<level>-?\d+) +(?<size>\d+) \((?<ratio>\d+\.\d+)\) +${SPEED} +(?<decompress>\d+(?:\.\d+)?) MB\/s +(?<name>\S.*)$`,
)

/** What `zstd -b` and `lz4 -b` print for each file and level. Their MB are 1,000,000 bytes. */
export const zstdBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'zstdBench',
  summary: 'zstd -b and lz4 -b: 3#data : 3000000 -> 1315028 (x2.281), 103.5 MB/s, 439.4 MB/s',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  wholeLines: true,
  anchors: [{ text: ' MB/s', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const parts = decodeWholeLine(line)
      .split('\r')
      .map((part) => part.trimEnd())
    const quiet = QUIET.exec(parts.at(-1) ?? '')?.groups
    if (quiet !== undefined) return state(quiet)
    const level = LEVEL.exec(parts.at(-1) ?? '')?.groups?.['level']
    const states = parts.flatMap((part): readonly Groups[] => {
      const groups = STATE.exec(part)?.groups
      return groups === undefined ? [] : [groups]
    })
    // The speeds are the best ones so far, and not shown each time.
    const find = (name: string): string | undefined =>
      states.findLast((one) => one[name] !== undefined)?.[name]
    const shown = Object.fromEntries(SHOWN.map((name) => [name, find(name)]))
    return level === undefined || states.length === 0 ? undefined : state({ ...shown, level })
  },
}

const SHOWN = ['name', 'compress', 'decompress', 'input', 'size', 'ratio']

type Groups = Readonly<Record<string, string | undefined>>

function state({
  level = '',
  name = '',
  compress,
  decompress,
  input,
  size,
  ratio,
}: Groups): ParsedLine {
  const figures = [
    ...stateNumber('compress', compress, 1e6),
    ...stateNumber('decompress', decompress, 1e6),
    ...stateNumber('input', input),
    ...stateNumber('size', size),
    ...stateNumber('ratio', ratio),
  ]
  const option = level.startsWith('-') ? `--fast=${level.slice(1)}` : `-${level}`
  const of = { name: `${name.trim()} ${option}`, repeats: true }
  return { record: { kind: 'figures', figures, of } }
}

function stateNumber(name: string, text: string | undefined, scale = 1): readonly StatedNumber[] {
  const read = readDecimal(text ?? '')
  const unit = GROUP.figures.find((figure) => figure.name === name)?.unit
  if (read === undefined || unit === undefined) return []
  const value = Number((read.value * scale).toPrecision(15))
  const note = { unitNote: 'printed in MB/s, by which the tool means powers of 1,000' }
  return [{ name, value, unit, resolution: read.resolution * scale, ...(scale === 1 ? {} : note) }]
}
