import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedRate } from './state-printed-rate.ts'
import { statePrintedTime } from './state-printed.ts'

/** What cargo prints before a binary runs: its source where it knows that, and its file with a hash, in parentheses since 1.58. */
const RUNNING =
  /^\s*Running (?:(?:unittests|benches) )?(?:(?<source>[^\s(]\S*) )?(?:\((?:\S*[/\\])?|\S*deps[/\\])(?<binary>[^\s/\\]+?)(?:-[0-9a-f]{16})?(?:\.exe)?\)?$/
/** Every package of a workspace has one of these. */
const COMMON = /^src[/\\](?:lib|main)\.rs$/
const RESULT =
  /^test (?<name>.+?) +\.\.\. bench: +(?<time>[\d,]+(?:\.\d+)?) (?<unit>ns|[uµμ]s|ms|s)\/iter \(\+\/- [\d,.]+\)(?: = (?<rate>[\d,]+(?:\.\d+)?) MB\/s)?\s*$/

/**
 * What `cargo bench` prints of `#[bench]`: the median in nanoseconds, or in another unit where a harness of one's own prints so. What it has behind `+/-` is the distance of the extremes, no
 * interval. Its MB are 1,000,000 bytes (`library/test/src/bench.rs`).
 */
export const libtestFormat: RecordFormat = {
  kind: 'records',
  name: 'libtest',
  summary: 'the output of #[bench] in Rust: `test parse ... bench:  1,234 ns/iter (+/- 56)`',
  record: benchGroup.record,
  version: 3,
  group: benchGroup,
  figures: pickFigures('time', 'throughput'),
  anchors: [
    { text: 'test ', where: 'line-start' },
    { text: 'Running ', where: 'line-start' },
  ],
  parseLine(line) {
    const reader = new LibtestReader()
    const parsed = reader.read(decodeLine(line))
    return parsed && { ...parsed, table: reader }
  },
}

/** Keeps in mind which binary is running: two may have a benchmark of one name. */
export class LibtestReader implements TableReader {
  #scope: string | undefined

  /** The source of the binary that is running, or where that tells little, the name of its file; `undefined` where the log does not tell. */
  get scope(): string | undefined {
    return this.#scope
  }

  readLine(line: Line): ParsedLine | undefined {
    const first = line.bytes[line.start] ?? 0
    return first === SMALL_T || first === LARGE_R || first === BLANK
      ? this.read(decodeLine(line))
      : undefined
  }

  read(text: string): ParsedLine | undefined {
    const running = RUNNING.exec(text)?.groups
    if (running !== undefined) {
      const { source = '', binary } = running
      this.#scope = source === '' || COMMON.test(source) ? binary : source
      return {}
    }
    const { name, time = '', unit = '', rate = '' } = RESULT.exec(text)?.groups ?? {}
    if (name === undefined) return undefined
    const figures = [
      ...statePrintedTime('time', `${time} ${unit}`),
      ...statePrintedRate(`${rate} MB/s`),
    ]
    const of = { name, ...(this.#scope === undefined ? {} : { scope: this.#scope }) }
    return { record: { kind: 'figures', figures, of } }
  }
}

const [SMALL_T, LARGE_R, BLANK] = [116, 82, 32]
