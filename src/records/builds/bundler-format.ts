import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'
import { stateBuildTime } from './read-duration.ts'
import { stateBuildSize } from './state-build-size.ts'

const HEAD = /^vite v\d+\.\d+\.\S+ building /
const KILO = String.raw`\d[\d,]*(?:\.\d+)? (?:kB|KiB)`
/** Vite since release 2, and rolldown: a bar since Vite 4, a slash before. */
const FILE = new RegExp(
  `^(?<name>\\S+\\.\\w+) +(?<size>${KILO})(?: +[│|/] +gzip: +(?<gzip>${KILO}))?(?: +[│|/] +brotli: +(?<brotli>${KILO}))?(?: +[│|/] +map: +(?<map>${KILO}))?$`,
  'u',
)
const BUILT = /^✓ built in (?<time>\d[\dms. ]*)$/u
/** esbuild. */
const SHORT = /^(?<name>\S+\.\w+) +(?<size>\d+(?:\.\d+)?[kmg]?b)(?: ⚠️)?$/u
const DONE = /^⚡ Done in (?<time>\d[\dms.]*)$/u
/** rolldown. */
const CHUNK = new RegExp(
  `^<DIR>/(?<name>\\S+) +\\S+ │ size: +(?<size>${KILO})(?: +│ +gzip: +(?<gzip>${KILO}))?(?: +│ +map: +(?<map>${KILO}))?$`,
  'u',
)
const FINISHED = /^✔ rolldown v\S+ Finished in (?<time>\d[\d.]* m?s)$/u
/** rollup names its file in front of the time. */
const CREATED = /^created (?<name>\S+(?:, \S+)*) in (?<time>\d[\dms. ]*)$/
/** What Vite puts into the name of a file, and changes whenever its content does. */
const HASH = /-(?=[\w-]{0,7}[A-Z0-9_])[\w-]{8}(?=\.\w+$)/

/** Where bundlers write unless told otherwise. */
const FOLDERS = ['dist/', 'build/', 'out/', 'public/']

/** What esbuild writes ends so, and two blanks or more stand behind the name, in whatever folder it is. */
const ENDINGS = ['.js  ', '.mjs  ', '.cjs  ', '.css  ']

/**
 * The files and the time that Vite, esbuild, rollup and rolldown print. The hash in a name is left out, so that the file has one name in all
 * builds. Those of Vite stand behind its first line in any folder, others in a folder that bundlers usually write to.
 */
export const bundlerFormat: RecordFormat = {
  kind: 'records',
  name: 'bundler',
  summary:
    'the files that Vite, esbuild, rollup and rolldown write: dist/x.js  12.3 kB │ gzip: 4.1 kB',
  record: buildGroup.record,
  version: 3,
  group: buildGroup,
  figures: pickBuildFigures('time', 'size', 'gzip', 'brotli', 'map'),
  anchors: [
    ...['vite v', 'created ', '<DIR>/', ...FOLDERS].map(
      (text) => ({ text, where: 'line-start' }) as const,
    ),
    ...ENDINGS.map((text) => ({ text, where: 'anywhere' }) as const),
  ],
  parseLine(line): ParsedLine | undefined {
    const before = decodeBeforeAnchor(line)
    if (before.trim() !== '') return readAnywhere(before + decodeLine(line))
    const text = decodeLine(line).trimEnd()
    if (HEAD.test(text)) return { table: createTable(BUILT) }
    const { name = '', time = '' } = CREATED.exec(text)?.groups ?? {}
    if (name !== '') return createRecord(name, stateBuildTime(time))
    const chunk = CHUNK.exec(text)?.groups
    if (chunk !== undefined) return { ...readFile(chunk, 'rolldown'), table: createTable(FINISHED) }
    const short = SHORT.exec(text)?.groups
    if (short !== undefined) return { ...readShort(short), table: createTable(DONE) }
    const file = FILE.exec(text)?.groups
    return file === undefined ? undefined : { ...readFile(file), table: createTable(BUILT) }
  },
}

/** `  www/app.js   12.3kb` of esbuild; `b` is written without a letter in front of it alone. */
function readAnywhere(text: string): ParsedLine | undefined {
  const file = /^ {2}\S/.test(text) ? SHORT.exec(text.trim())?.groups : undefined
  return file === undefined ? undefined : { ...readShort(file), table: createTable(DONE) }
}

/** Reads the files up to the time that the build took. */
function createTable(end: RegExp): TableReader {
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trim()
      const time = end.exec(text)?.groups?.['time']
      if (time !== undefined) {
        isOver = true
        return createRecord('total', stateBuildTime(time))
      }
      const pattern = end === FINISHED ? CHUNK : end === BUILT ? FILE : SHORT
      const file = pattern.exec(text)?.groups
      if (file === undefined) return undefined
      return end === DONE ? readShort(file) : readFile(file)
    },
  }
}

function readFile(
  parts: Readonly<Record<string, string | undefined>>,
  tool = 'Vite',
): ParsedLine | undefined {
  const figures = ['size', 'gzip', 'brotli', 'map'].flatMap((figure) =>
    stateBuildSize(figure, parts[figure] ?? '', { base: 1000, tool }),
  )
  return createRecord((parts['name'] ?? '').replace(HASH, ''), figures)
}

function readShort({
  name = '',
  size = '',
}: Readonly<Record<string, string>>): ParsedLine | undefined {
  return createRecord(
    name.replace(HASH, ''),
    stateBuildSize('size', size, { base: 1024, tool: 'esbuild' }),
  )
}

function createRecord(name: string, figures: readonly StatedNumber[]): ParsedLine | undefined {
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of: { name } } }
}
