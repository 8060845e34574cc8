import { decodeLine } from '../line.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildSize } from './state-build-size.ts'

const SIZE = String.raw`\d+(?:\.\d+)?[KMG]?B`
/** How a file compares to that of another branch may stand before the compression. */
const CHECKED = new RegExp(
  `^(?:PASS|WARN|FAIL) (?<name>\\S.*?): (?<size>${SIZE}) [<>] (?:${SIZE}|Infinity) (?:\\([^()]*\\) )?\\((?<compression>gzip|brotli|no compression)\\)$`,
)
const MISSING = /^ERROR (?<name>\S.*?): (?:There is no matching file for |Could not read file )/

/** What bundlewatch prints of each file; its KB are 1,024 bytes. */
export const bundlewatchFormat: RecordFormat = {
  kind: 'records',
  name: 'bundlewatch',
  summary: 'the files that bundlewatch checks: PASS dist/app.js: 40.5KB < 50KB (gzip)',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('size', 'gzip', 'brotli'),
  anchors: ['PASS ', 'WARN ', 'FAIL ', 'ERROR '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const missing = MISSING.exec(text)?.groups?.['name']
    if (missing !== undefined) return { problem: describeMissing(missing) }
    const { name = '', size = '', compression = '' } = CHECKED.exec(text)?.groups ?? {}
    const figure = compression === 'no compression' ? 'size' : compression
    const figures = stateBuildSize(figure, size, { base: 1024, tool: 'bundlewatch' })
    return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of: { name } } }
  },
}

function describeMissing(name: string): Problem {
  const reason = `Expected bundlewatch to find the file \`${name}\`, which it did not; build it first`
  return { kind: 'doubtful-record', reason }
}
