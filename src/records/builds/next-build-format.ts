import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildSize } from './state-build-size.ts'

const HEADER = /^(?:Route|Page)(?: \((?:app|pages)\))? +Size +First Load JS$/
const SIZE = String.raw`\d+(?:\.\d+)? (?:[kM]B|B)`
/** The sign says how a route is rendered; a time stands behind a route that took long. */
const ROUTE = new RegExp(
  `^[┌├└] +(?:[○●ƒλ◐ℇσ⨍] +)?(?<name>/\\S*)(?: \\(.*?\\))? +(?<size>${SIZE}) +(?<load>${SIZE})$`,
  'u',
)
const SHARED = new RegExp(`^\\+ First Load JS shared by all +(?<load>${SIZE})$`)

/** The routes of `next build`, before release 16, which states no sizes. Its kB are 1,000 bytes. */
export const nextBuildFormat: RecordFormat = {
  kind: 'records',
  name: 'nextBuild',
  summary: 'the routes of next build: Route (app)  Size  First Load JS',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('size', 'firstLoad'),
  anchors: ['Route ', 'Page '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    return HEADER.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      const shared = SHARED.exec(text)?.groups
      const route = shared ?? ROUTE.exec(text)?.groups
      if (route === undefined) return HEADER.test(text) ? {} : undefined
      const setting = { base: 1000, tool: 'Next' } as const
      const figures = [
        ...stateBuildSize('size', route['size'] ?? '', setting),
        ...stateBuildSize('firstLoad', route['load'] ?? '', setting),
      ]
      const name = shared === undefined ? (route['name'] ?? '') : 'shared'
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}
