import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildTime } from './read-duration.ts'

/** Since 1.77, cargo says which profile it is, in backquotes since 1.80. */
const FINISHED =
  /^Finished (?:(?<quote>`?)(?<profile>[\w-]+)\k<quote> profile |(?<name>[\w-]+) )\[[^\]]*\] target\(s\) in (?<time>\d[\dhms. ]*)$/

/** What cargo prints when it has built. Several builds of one profile are samples. */
export const cargoBuildFormat: RecordFormat = {
  kind: 'records',
  name: 'cargoBuild',
  summary: 'the end of cargo build: Finished `release` profile [optimized] target(s) in 1m 02s',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time'),
  anchors: [{ text: 'Finished ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const {
      profile,
      name = '',
      time = '',
    } = FINISHED.exec(decodeLine(line).trimEnd())?.groups ?? {}
    const figures = stateBuildTime(time)
    if (figures.length === 0) return undefined
    const of = { name: profile ?? name, source: 'cargo', repeats: true }
    return { record: { kind: 'figures', figures, of } }
  },
}
