import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { timeGroup } from './time-group.ts'

/** Before release 4.2, ffmpeg states user mode alone. */
const TIMES =
  /^bench: utime=(?<user>\d+\.\d+)s(?: stime=(?<sys>\d+\.\d+)s rtime=(?<real>\d+\.\d+)s)?$/
const MEMORY = /^bench: maxrss=(?<size>\d+)(?:kB|KiB)$/

/** What `ffmpeg -benchmark` prints at its end: times and memory of the process, as `time` has them. */
export const ffmpegTimeFormat: RecordFormat = {
  kind: 'records',
  name: 'ffmpegTime',
  summary: 'ffmpeg -benchmark: bench: utime=18.125s stime=0.250s rtime=5.051s',
  record: timeGroup.record,
  version: 1,
  group: timeGroup,
  figures: timeGroup.figures.filter(({ name }) => ['real', 'user', 'sys', 'maxrss'].includes(name)),
  anchors: [{ text: 'bench: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const { size } = MEMORY.exec(text)?.groups ?? {}
    if (size !== undefined) {
      const unitNote = 'printed in kB or KiB, by which ffmpeg means powers of 1,024'
      const figure = { name: 'maxrss', value: Number(size) * 1024, unit: 'B', unitNote } as const
      return { record: { kind: 'figures', figures: [figure], of: { source: 'ffmpeg' } } }
    }
    const { user = '', sys = '', real = '' } = TIMES.exec(text)?.groups ?? {}
    const figures = [...state('real', real), ...state('user', user), ...state('sys', sys)]
    if (figures.length === 0) return undefined
    return { record: { kind: 'figures', figures, of: { source: 'ffmpeg', begins: true } } }
  },
}

function state(name: string, text: string): readonly StatedNumber[] {
  const read = readDecimal(text)
  return read === undefined ? [] : [{ name, unit: 's', ...read }]
}
