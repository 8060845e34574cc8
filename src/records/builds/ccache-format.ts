import { beginTable } from '../begin-table.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const NONE = 'there was no such call, or this release does not state it'

const GROUP: MetricGroup = {
  name: 'ccache',
  record: 'statistics of ccache',
  figures: [
    figure('cacheable', 'calls whose result can be kept'),
    figure('hits', 'cacheable calls that were answered from the cache'),
    figure('directHits', 'hits that were found without the preprocessor'),
    figure('preprocessedHits', 'hits that were found by the text that the preprocessor wrote'),
    figure('misses', 'cacheable calls for which the compiler ran'),
    figure('uncacheable', 'calls whose result cannot be kept'),
  ],
  results: 'commands',
}

function figure(name: string, meaning: string) {
  return { name, unit: '1', meaning, missing: NONE } as const
}

const ROW = /^(?<label> *[A-Z][a-z ]+):(?: +(?<count>\d+)(?: +\/ +\d+ \([ \d.]+%\))?)?$/
/** What of the first part is read; the part of the storage has hits of its own. */
const FIGURES: Readonly<Record<string, string>> = {
  ...{ 'Cacheable calls': 'cacheable', 'Uncacheable calls': 'uncacheable' },
  ...{ '  Hits': 'hits', '  Misses': 'misses' },
  ...{ '    Direct': 'directHits', '    Preprocessed': 'preprocessedHits' },
}

/** The first part of `ccache -s` of release 4: how many calls of the compiler were answered from the cache. */
export const ccacheFormat: RecordFormat = {
  kind: 'records',
  name: 'ccache',
  summary: 'ccache -s: Cacheable calls: 4 / 6 (66.67%), Hits: 2 / 4 (50.00%)',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: ['Cacheable calls:', 'Uncacheable calls:'].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine: (line) => beginTable(createTable(), line),
}

function createTable(): TableReader {
  let isFirst = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const { label = '', count } = ROW.exec(decodeLine(line).trimEnd())?.groups ?? {}
      const name = FIGURES[label]
      const begins = isFirst
      isFirst = false
      // Reasons stand below the calls that cannot be kept, and other parts behind them.
      if (name === undefined || count === undefined) return label.startsWith('  ') ? {} : 'end'
      const figures: readonly StatedNumber[] = [{ name, value: Number(count), unit: '1' }]
      return { record: { kind: 'figures', figures, of: { source: 'ccache', begins } } }
    },
  }
}
