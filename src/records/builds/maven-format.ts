import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { describeFailedBuild } from './describe-failed-build.ts'

const SUMMARY = /^\[INFO\] Reactor Summary(?: for .+)?:$/
const MODULE = /^\[INFO\] (?<name>\S.*?) \.* ?(?:SUCCESS|FAILURE) \[ *(?<time>[^[\]]+)\]$/
const END = /^\[INFO\] BUILD (?<state>SUCCESS|FAILURE)$/
const TOTAL = /^\[INFO\] Total time: +(?<time>\S.*?)(?: \(Wall Clock\))?$/
/** `0.701 s`, `01:23 min`, `02:10 h` and `1 d 02:10 h`. */
const TIME =
  /^(?:(?<seconds>\d+\.\d{3}) s|(?<minutes>\d\d):(?<rest>[0-5]\d) min|(?:(?<days>\d+) d )?(?<hours>\d\d):(?<minute>[0-5]\d) h)$/

/** What Maven prints at the end of a build: the time of all, and of each module. Several builds of one name are samples. */
export const mavenFormat: RecordFormat = {
  kind: 'records',
  name: 'maven',
  summary: 'the end of a build of Maven: [INFO] Total time:  01:23 min, with those of its modules',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time'),
  anchors: ['[INFO] Reactor Summary', '[INFO] BUILD '].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const end = END.exec(text)
    return end !== null || SUMMARY.test(text)
      ? { table: createTable(end === null ? undefined : text) }
      : undefined
  },
}

/** @param first the line that says how the build ended, where the table begins with it */
function createTable(first: string | undefined): TableReader {
  let end = first
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      if (SUMMARY.test(text)) return 'end'
      if (END.test(text)) {
        end = text
        return {}
      }
      const total = TOTAL.exec(text)?.groups?.['time']
      const { name = 'total', time = total } = MODULE.exec(text)?.groups ?? {}
      const figures = stateTime(time)
      if (figures.length === 0) return undefined
      isOver = total !== undefined
      const record = {
        kind: 'figures',
        figures,
        of: { name, source: 'maven', repeats: true },
      } as const
      return isOver && end?.endsWith('FAILURE') === true
        ? { record, problem: describeFailedBuild(end.replace('[INFO] ', '')) }
        : { record }
    },
  }
}

/** Minutes are printed with whole seconds, hours with whole minutes. */
function stateTime(text = ''): readonly StatedNumber[] {
  const groups = TIME.exec(text)?.groups
  if (groups === undefined) return []
  const { seconds, minutes, rest, days = '0', hours = '0', minute = '0' } = groups
  if (seconds !== undefined)
    return [{ name: 'time', value: Number(seconds), unit: 's', resolution: 0.001 }]
  if (minutes !== undefined)
    return [{ name: 'time', value: Number(minutes) * 60 + Number(rest), unit: 's', resolution: 1 }]
  const value = Number(days) * 86_400 + Number(hours) * 3600 + Number(minute) * 60
  return [{ name: 'time', value, unit: 's', resolution: 60 }]
}
