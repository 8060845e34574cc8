import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'

const GROUP: MetricGroup = {
  name: 'ffmpeg',
  record: 'last line of ffmpeg',
  figures: [
    { name: 'speed', unit: '1', meaning: 'time of the media over the time that it took' },
    {
      name: 'fps',
      unit: '1/s',
      meaning: 'frames a second',
      missing: 'it took too little time for a rate, which ffmpeg prints as 0',
    },
    { name: 'frames', unit: '1', meaning: 'frames' },
  ],
  results: 'commands',
}

/** The last of the lines has `Lsize`, those of its progress have `size`. */
const LAST =
  /^frame= *(?<frames>\d+) fps= *(?<fps>\d+(?:\.\d+)?) .*\bLsize= *\S+ .*\bspeed= *(?<speed>\d+(?:\.\d+)?(?:e[+-]?\d+)?)x\s*$/

/** The last line of progress that ffmpeg prints: frames, frames a second, and the speed of 1 for real time. */
export const ffmpegFormat: RecordFormat = {
  kind: 'records',
  name: 'ffmpeg',
  summary: 'the last line of ffmpeg: frame=  300 fps= 59 … Lsize= … speed=1.98x',
  record: GROUP.record,
  version: 2,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'frame=', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const { speed = '', fps = '', frames = '' } = LAST.exec(decodeLine(line))?.groups ?? {}
    const figures = [
      ...state('speed', speed, '1'),
      // What took too little time has no rate.
      ...(Number(fps) === 0 ? [] : state('fps', fps, '1/s')),
      ...state('frames', frames, '1'),
    ]
    return figures.length === 0
      ? undefined
      : { record: { kind: 'figures', figures, of: { begins: true } } }
  },
}

function state(name: string, text: string, unit: '1' | '1/s'): readonly StatedNumber[] {
  const read = readDecimal(text)
  return read === undefined ? [] : [{ name, unit, ...read }]
}
