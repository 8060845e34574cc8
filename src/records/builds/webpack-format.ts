import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildTime } from './read-duration.ts'
import { stateBuildSize } from './state-build-size.ts'

const ASSET = /^asset (?<name>\S.*?) (?<size>\d+(?:\.\d+)? (?:bytes|[KMG]iB)) (?=[[({])/
/** The configuration's name stands before `compiled` where it has one. */
const COMPILED =
  /^(?:webpack|rspack|Rspack) (?<version>\d+\.\d+\.\S+) compiled (?:successfully|with .+) in (?<time>\d+(?:\.\d+)? m?s)(?: \([\da-f]+\))?$/i

/** With `--stats verbose`, the time of the build stands before the last line, and a hash behind it. */
const BEHIND_DATE = ': '
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

/** Releases before 5 print a table; a kB of 3 is 1,000 bytes. */
const VERSION = /^Version: webpack [1-4]\.\d+\.\S+$/
const ROW =
  /^ *(?<name>\S+) +(?<size>\d+(?:\.\d+)? (?:bytes|[KMG]iB|[kMG]B)) +(?:[\w~-]+(?:, [\w~-]+)* +)?(?:\[\w+\] *)*\[emitted\]/

/** The assets and the time that webpack prints, and rspack in the same way. */
export const webpackFormat: RecordFormat = {
  kind: 'records',
  name: 'webpack',
  summary: 'the assets of webpack: asset main.js 130 KiB [emitted], compiled successfully in 5 ms',
  record: buildGroup.record,
  version: 3,
  group: buildGroup,
  figures: pickBuildFigures('time', 'size'),
  anchors: [
    ...['asset ', 'Version: webpack ', 'webpack ', 'rspack ', 'Rspack '].map(
      (text) => ({ text, where: 'line-start' }) as const,
    ),
    { text: `${BEHIND_DATE}webpack `, where: 'anywhere' },
  ],
  parseLine(line): ParsedLine | undefined {
    const behind = decodeLine(line).trimEnd()
    const isDated = behind.startsWith(BEHIND_DATE)
    if (isDated && !DATE.test(decodeBeforeAnchor(line))) return undefined
    const text = isDated ? behind.slice(BEHIND_DATE.length) : behind
    if (VERSION.test(text)) return { table: createTable() }
    const { time } = COMPILED.exec(text)?.groups ?? {}
    const { name = '', size = '' } = ASSET.exec(text)?.groups ?? {}
    const figures =
      time === undefined
        ? stateBuildSize('size', size.replace(/bytes$/, 'B'), { base: 1024, tool: 'webpack' })
        : stateBuildTime(time)
    if (figures.length === 0) return undefined
    return createRecord(time === undefined ? name : 'total', figures)
  },
}

function createRecord(name: string, figures: readonly StatedNumber[]): ParsedLine {
  return { record: { kind: 'figures', figures, of: { name } } }
}

function createTable(): TableReader {
  let isTable = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      const { time } = /^Time: (?<time>\d+ms)$/.exec(text)?.groups ?? {}
      if (time !== undefined) return createRecord('total', stateBuildTime(time))
      if (/^ *Asset +Size +Chunks/.test(text)) {
        isTable = true
        return {}
      }
      const { name = '', size = '' } = (isTable ? ROW.exec(text)?.groups : undefined) ?? {}
      if (name === '') return isTable ? 'end' : undefined
      const bytes = { base: 1000, tool: 'webpack' } as const
      return createRecord(name, stateBuildSize('size', size.replace(/bytes$/, 'B'), bytes))
    },
  }
}
