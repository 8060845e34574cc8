import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries } from './create-entry.ts'
import { stateSamples } from './state-samples.ts'

/** The units of pyperf, and what they are of: `--track-memory` measures the peak of the process. */
const UNITS = {
  second: ['time', 's'],
  byte: ['memory', 'B'],
  integer: ['value', '1'],
} as const

const STRING = String.raw`"(?:[^"\\]|\\.)*"`

/** What all benchmarks have in common stands behind them, unless another program wrote the file. */
const HEAD = new RegExp(
  String.raw`^\s*\{\s*(?:"version"\s*:\s*"1\.\d"\s*,\s*)?(?:"metadata"\s*:\s*\{(?:[^{}"]|${STRING})*\}\s*,\s*)?"benchmarks"\s*:\s*\[\s*\{\s*"(?:metadata|runs)"\s*:`,
)

/**
 * The JSON of pyperf. Values are of one loop already; runs that calibrate, and warmups, are no samples. What all benchmarks have in
 * common stands beside them, so that the name of a single one does.
 */
export const pyperfFormat: DocumentFormat = {
  kind: 'document',
  name: 'pyperf',
  summary: 'the JSON of pyperf: {"benchmarks": [{"runs": [{"values": […]}]}]}',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'memory', 'value'),
  matches: (head) => HEAD.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseJsonDocument(text, benchGroup.record)
    return document
      .get('benchmarks')
      .items.flatMap((one) => readBenchmark(one, document.get('metadata'), locator))
  },
}

function readBenchmark(
  benchmark: JsonNode,
  common: JsonNode,
  locator: TextLocator,
): readonly DocumentEntry[] {
  const read = (key: string): string | undefined =>
    benchmark.get('metadata').get(key).string ?? common.get(key).string
  const unit = read('unit') ?? 'second'
  if (unit !== 'second' && unit !== 'byte' && unit !== 'integer') return []
  const values = benchmark
    .get('runs')
    .items.filter((run) => !isCalibration(run))
    .flatMap((run) => run.get('values').numbers ?? [])
  const name = read('name')
  const of = name === undefined ? {} : { name }
  const offset = name === undefined ? 0 : locator.locate(name)
  return createEntries(stateSamples(UNITS[unit][0], values, UNITS[unit][1]), { of, offset })
}

function isCalibration(run: JsonNode): boolean {
  return run.get('metadata').members.some(([key]) => /^(?:re)?calibrate_/.test(key))
}
