import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildTime } from './read-duration.ts'
import { stateBuildSize } from './state-build-size.ts'

const ASSET = /^asset (?<name>\S.*?) (?<size>\d+(?:\.\d+)? (?:bytes|[KMG]iB)) (?=[[(])/
/** The configuration's name stands before `compiled` where it has one. */
const COMPILED =
  /^(?:webpack|rspack|Rspack) (?<version>\d+\.\d+\.\S+) compiled (?:successfully|with .+) in (?<time>\d+(?:\.\d+)? m?s)$/i

/** The assets and the time that webpack 5 prints, and rspack in the same way. */
export const webpackFormat: RecordFormat = {
  kind: 'records',
  name: 'webpack',
  summary:
    'the assets of webpack 5: asset main.js 130 KiB [emitted], compiled successfully in 5 ms',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time', 'size'),
  anchors: ['asset ', 'webpack ', 'rspack ', 'Rspack '].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const { time } = COMPILED.exec(text)?.groups ?? {}
    const { name = '', size = '' } = ASSET.exec(text)?.groups ?? {}
    const figures =
      time === undefined
        ? stateBuildSize('size', size.replace(/bytes$/, 'B'), { base: 1024, tool: 'webpack' })
        : stateBuildTime(time)
    if (figures.length === 0) return undefined
    const of = { name: time === undefined ? name : 'total' }
    return { record: { kind: 'figures', figures, of } }
  },
}
