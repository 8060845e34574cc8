import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from './create-sample.ts'

const MEBIBYTE = 1024 ** 2
const SAMPLE = /^(?:MEM|CHLD (\d+)) (\d+\.\d+) ([1-3]\d{9}\.\d+)\s*$/

/**
 * The `.dat` of `mprof run` (memory_profiler): `MEM` is the process, or with `-C` the sum with its children; `CHLD` a child, which
 * only `-M` prints. Functions are no samples, and are left alone.
 */
export const mprofFormat: RecordFormat = {
  kind: 'records',
  name: 'mprof',
  summary: 'the .dat of mprof run of memory_profiler: MEM 9.4 1790000000.1',
  record: 'record of mprof',
  version: 1,
  anchors: ['MEM ', 'CHLD '].map((text) => ({ text, where: 'line-start' })),
  figures: [],
  sampleNotes: {
    rss: 'printed in MiB; of the process, with `mprof run -C` the sum with its children, where pages that processes share are counted in each; RSS, unless mprof was told another `--backend`, which its log does not state',
  },
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    const match = SAMPLE.exec(text)
    if (match === null) return checkTorn(text)
    const [, child, size, seconds] = match
    const rss = Math.round(Number(size) * MEBIBYTE)
    // memory_profiler states 0 of a child that has ended.
    if (rss === 0) return undefined
    const timestamp = Math.round(Number(seconds) * 1e6)
    const pid = child === undefined ? undefined : Number(child)
    return { record: createSample({ pid, rss, timestamp }) }
  },
}

/** mprof and the program that it runs write into one file, so that lines may be torn; other programs have lines that begin with MEM, too. */
function checkTorn(text: string): ParsedLine | undefined {
  if (!/^(?:MEM \d+\.?\d*|CHLD \d+ \d+\.?\d*)FUNC \S+ \d/.test(text)) return undefined
  const reason = `Expected a sample of mprof, got \`${text.trim()}\`: two programs wrote into the line`
  return { problem: { kind: 'unreadable-record', reason } }
}
