import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildTime } from './read-duration.ts'
import { stateBuildSize } from './state-build-size.ts'

const KINDS = ['ESM', 'CJS', 'IIFE', 'DTS']
const FILE = /^(?:ESM|CJS|IIFE|DTS) (?<name>\S+) +(?<size>\d+(?:\.\d+)? [KMG]?B)$/
const DONE = /^(?<kind>ESM|CJS|IIFE|DTS) ⚡️? Build success in (?<time>\d+(?:\.\d+)?m?s)$/u

/** The files and the times that tsup prints; each kind of output has a time of its own. */
export const tsupFormat: RecordFormat = {
  kind: 'records',
  name: 'tsup',
  summary: 'what tsup prints: ESM dist/index.mjs 16.53 KB, ESM ⚡️ Build success in 424ms',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time', 'size'),
  anchors: KINDS.map((kind) => ({ text: `${kind} `, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const { kind, time = '' } = DONE.exec(text)?.groups ?? {}
    const { name = '', size = '' } = FILE.exec(text)?.groups ?? {}
    const figures =
      kind === undefined
        ? stateBuildSize('size', size, { base: 1024, tool: 'tsup' })
        : stateBuildTime(time)
    return figures.length === 0
      ? undefined
      : { record: { kind: 'figures', figures, of: { name: kind ?? name } } }
  },
}
