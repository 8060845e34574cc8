import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { describeFailedBuild } from './describe-failed-build.ts'
import { stateBuildTime } from './read-duration.ts'

const END = /^BUILD (?<state>SUCCESSFUL|FAILED) in (?<time>\d[\dhms ]*)$/

/** What Gradle prints at the end of a build. Several builds are samples. */
export const gradleFormat: RecordFormat = {
  kind: 'records',
  name: 'gradle',
  summary: 'the end of a build of Gradle: BUILD SUCCESSFUL in 1m 2s',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time'),
  anchors: [{ text: 'BUILD ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const { state, time = '' } = END.exec(text)?.groups ?? {}
    const figures = stateBuildTime(time)
    if (figures.length === 0) return undefined
    const of = { name: 'total', source: 'gradle', repeats: true }
    const record = { kind: 'figures', figures, of } as const
    return state === 'FAILED' ? { record, problem: describeFailedBuild(text) } : { record }
  },
}
