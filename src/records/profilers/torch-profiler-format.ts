import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const TOTAL = /^Self (?<device>CPU|CUDA|XPU) time total: (?<time>\d+(?:\.\d+)?(?:us|ms|s))$/
const TIME = /^\d+(?:\.\d+)?(?:us|ms|s)$/
/** Figures by the columns that state them, of all releases; what is of a GPU is not of the CPU. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ 'Self CPU': 'self', 'Self CPU total': 'self', 'CPU total': 'time' },
  ...{ 'Self CUDA': 'selfDevice', 'Self CUDA total': 'selfDevice', 'CUDA total': 'device' },
  ...{ 'Self XPU': 'selfDevice', 'XPU total': 'device' },
  ...{ 'Self CPU %': 'share', 'Self CPU total %': 'share', 'CPU total %': 'totalShare' },
  ...{ '# of Calls': 'calls', 'Number of Calls': 'calls' },
}

/** The table of the profiler of PyTorch: `prof.key_averages().table()`. A name that it cut with `...` is none. */
export const torchProfilerFormat: RecordFormat = {
  kind: 'records',
  name: 'torchProfiler',
  summary: 'the table of torch.profiler: Name  Self CPU %  Self CPU  CPU total %  …  # of Calls',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures(
    ...['self', 'time', 'calls', 'share', 'totalShare', 'selfDevice', 'device'],
  ),
  anchors: [{ text: 'Name ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const columns = decodeLine(line).trim().split(/ {2,}/)
    const isHeader =
      columns[0] === 'Name' &&
      columns.some((one) => /^(?:# of|Number of) Calls$/.test(one)) &&
      columns.some((one) => one.includes('CPU'))
    return isHeader ? { table: createTable(columns) } : undefined
  },
}

function createTable(columns: readonly string[]): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      if (/^-+(?: +-+)*$/.test(text)) return {}
      const total = TOTAL.exec(text)?.groups
      if (total !== undefined) return readTotal(total)
      const cells = text.split(/ {2,}/)
      if (cells.length !== columns.length) return text === '' ? undefined : 'end'
      const figures = columns.flatMap((column, i) =>
        readCell(COLUMNS[column] ?? '', cells[i] ?? ''),
      )
      const [name = ''] = cells
      // Several names may begin with what is left of one, so that it is known by its place alone.
      return figures.length === 0 ? 'end' : { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

function readTotal({ device, time = '' }: Readonly<Record<string, string>>): ParsedLine {
  const figures = statePrintedTime(device === 'CPU' ? 'self' : 'selfDevice', time)
  return { record: { kind: 'figures', figures, of: { name: `total ${device ?? ''}` } } }
}

function readCell(figure: string, cell: string): readonly StatedNumber[] {
  if (figure === '') return []
  if (figure === 'calls') return statePrintedNumber(figure, cell, '1')
  return figure.endsWith('hare')
    ? statePrintedNumber(figure, /^([\d.]+)%$/.exec(cell)?.[1] ?? '', '%')
    : statePrintedTime(figure, TIME.test(cell) ? cell : '')
}
