import { collectLog, type LogContents } from '../../src/series/collect-log.ts'
import { logFormats, type LogFormat } from '../../src/traces/log-formats.ts'
import { openLog } from '../../src/logs/open-log.ts'

/** Read a log with all formats, or those given. */
export async function readSample(
  log: string | Buffer,
  formats: readonly LogFormat[] = logFormats,
): Promise<LogContents> {
  const bytes = typeof log === 'string' ? Buffer.from(log) : log
  const chunks = (async function* () {
    yield await Promise.resolve(bytes)
  })()
  const opened = await openLog(chunks, () => undefined)
  if (opened.kind !== 'opened') throw new Error('expected a log that can be opened')
  return collectLog(opened.chunks, { formats, words: false })
}

/** The names of the formats that read something. */
export function listReaders({ reading }: LogContents): readonly string[] {
  return [...reading.counts.keys()]
}

/** Every number that a log gives, once, by a name that says what it is. */
export function listNumbers(contents: LogContents): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  const add = (name: string, values: Iterable<number>): void => {
    const known = numbers.get(name) ?? []
    const found = [...values].filter((value) => !Number.isNaN(value))
    numbers.set(name, [...new Set([...known, ...found])])
  }
  const own = [...contents.figures].map(([name, figure]) => ({ name, figure }))
  const all = (contents.results ?? []).flatMap(({ group, figures }) =>
    [...figures].map(([name, figure]) => ({ name: `${group}.${name}`, figure })),
  )
  for (const { name, figure } of [...own, ...all]) {
    if ('value' in figure.figure) add(name, [figure.figure.value])
    add(name, figure.samples?.values ?? [])
  }
  for (const series of contents.processes) {
    for (const [name, column] of Object.entries(series)) {
      if (column instanceof Float64Array) add(name, column)
    }
    for (const [name, gauge] of series.gauges ?? []) add(name, gauge.values)
  }
  return numbers
}

/** What a log gives, apart from where in the log it stands. */
export function outlineContents(contents: LogContents): unknown {
  const results = (contents.results ?? []).map(({ group, name, figures }) => [
    group,
    name,
    listFigures(figures),
  ])
  const { processes, figures, trace } = contents
  const columns = processes.map((one) => [one, [...(one.gauges ?? [])]])
  return [listReaders(contents), listFigures(figures), results, columns, trace]
}

function listFigures(figures: LogContents['figures']): unknown {
  return [...figures].map(([name, { figure, samples }]) => [
    name,
    'value' in figure ? [figure.value, figure.unit] : 'missing',
    samples?.values,
  ])
}
