import { formatFilePid, namePid, type NamedPid } from '../../records/sum-pid.ts'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { SCHEMA_COMMENT } from '../../configs/schema-comment.ts'
import { nameChartFile } from '../../charts/kinds/process/process-drawing.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { readLogName } from '../../logs/read-log-name.ts'
import { listLogFigures } from '../../explanations/list-log-figures.ts'
import { joinPath, type HostPages, type HostSettings } from '../../sites/docs-host.ts'
import type { RunLog, RunProcess } from '../../summaries/run.ts'
import { readNamedLogs } from '../read-logs.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'

const CONFIG = 'tracedocs.yaml'

/** Where a host wants pages, and what it needs in the configuration. */
export interface InitLayout {
  readonly pages: HostPages
  readonly settings: HostSettings
}

const LAYOUT: InitLayout = {
  pages: { pattern: 'docs/**/*.{md,mdx,rst}', folder: 'docs' },
  settings: { images: 'docs/images' },
}

/**
 * Start a project: a configuration for the given logs, and a page that shows them. Existing files
 * are not touched.
 */
export async function runInit(
  session: Session,
  logs: readonly string[],
  layout = LAYOUT,
): Promise<ExitCode> {
  if (logs.includes('-')) {
    report(session, [createMessage({ kind: 'unnamed-log' }, { path: '-' })])
    return EXIT.failed
  }
  const page = joinPath(layout.pages.folder, 'performance.md')
  const targets = [CONFIG, page].map((name) => ({ name, file: path.join(session.folder, name) }))
  for (const { name, file } of targets) {
    if ((await session.effects.findPathKind(file)) === undefined) continue
    report(session, [createMessage({ kind: 'existing-file', path: name }, { path: name })])
    return EXIT.failed
  }
  const { processes, others, failed } = await readNamedLogs(session, logs, { needsSamples: false })
  if (failed) return EXIT.failed
  const runs = nameRuns([...processes, ...others.map((log) => ({ log }))], session.folder)
  const texts = [formatConfig(runs, layout), formatPage(runs)]
  for (const [i, { name, file }] of targets.entries()) {
    if (!(await writeNamedFile(session, file, texts[i] ?? ''))) return EXIT.failed
    tell(session, `wrote ${showPath(session, name)}\n`)
  }
  const figures = listPlainFigures(runs.filter(({ hasSamples }) => !hasSamples)).length
  if (figures > MOST_FIGURES) {
    tell(
      session,
      `The table has ${String(MOST_FIGURES)} of ${String(figures)} figures; \`npx tracedocs show\` with the log lists them all.\n`,
    )
  }
  tell(session, 'Next: look at both, then run `npx tracedocs build`.\n')
  return EXIT.fine
}

interface NamedRun {
  readonly name: string
  readonly log: string
  /** Only where the log has several processes. */
  readonly pid: NamedPid | undefined
  /** Only where another run's chart already has the default name. */
  readonly chartFile: string | undefined
  /** Whether it has samples of memory over time. */
  readonly hasSamples: boolean
  readonly hasCpu: boolean
  /** Metrics that its log states, of a run without samples. */
  readonly figures: readonly string[]
}

/** A process of a log, or a log without samples. */
type FoundRun = RunProcess | { readonly log: RunLog; readonly reader?: undefined }

const EXAMPLE: NamedRun = {
  name: 'baseline',
  log: 'logs/app.log',
  pid: undefined,
  chartFile: undefined,
  hasSamples: true,
  hasCpu: true,
  figures: [],
}

/** Give each process a run name that an expression can use; without logs, an example. */
function nameRuns(found: readonly FoundRun[], folder: string): readonly NamedRun[] {
  if (found.length === 0) return [EXAMPLE]
  const names = new Set<string>()
  const files = found.map((one) => (one.reader ? nameChartFile(one).toLowerCase() : ''))
  return found.map((one, i) => {
    const { path: log } = one.log
    const pid = one.reader?.pid
    const shared = found.filter((other) => other.log.path === log).length > 1
    const base = readLogName(log)
      .replace(/\.log$/, '')
      .replaceAll(/\W/g, '_')
      .replace(/^(?=\d)/, '_')
    const wish =
      i === 0
        ? 'baseline'
        : pid === undefined
          ? base
          : `${base}_${formatFilePid(pid).replace('-', '_')}`
    let name = wish
    for (let n = 2; names.has(name); n++) name = `${wish}_${String(n)}`
    names.add(name)
    const relative = path.relative(folder, path.resolve(folder, log)).replaceAll(path.sep, '/')
    // Memory in a trace is a series, too, but none of a process.
    const isTrace = one.log.contents.trace !== undefined && one.log.contents.processes.length === 0
    const hasSamples = !isTrace && one.reader !== undefined && hasNumber(one.reader.table()?.rss)
    const isTaken = one.reader !== undefined && files.indexOf(files[i] ?? '') < i
    return {
      name,
      log: relative,
      pid: shared && one.reader !== undefined ? namePid(pid) : undefined,
      chartFile: isTaken ? `${name}-memory.svg` : undefined,
      hasSamples,
      hasCpu: hasSamples && statesCpu(one),
      figures: hasSamples ? [] : listLogFigures(one.log).map(({ metric }) => metric),
    }
  })
}

function statesCpu({ reader }: FoundRun): boolean {
  const table = reader?.table()
  return hasNumber(table?.user) || hasNumber(table?.series.cpu)
}

function hasNumber(column: Float64Array | undefined): boolean {
  return column?.some((value) => !Number.isNaN(value)) === true
}

function formatConfig(runs: readonly NamedRun[], { pages, settings }: InitLayout): string {
  const first = runs[0]?.name ?? 'baseline'
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  const config = {
    pages: [pages.pattern],
    ...Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [key, parse(value) as unknown]),
    ),
    baseline: first,
    runs: Object.fromEntries(
      runs.map(({ name, log, pid }) => [
        name,
        { title: name, logs: log, ...(pid === undefined ? {} : { pid }) },
      ]),
    ),
    ...(sampled.length === 0 ? {} : { charts: listCharts(sampled) }),
    tables: listTables(runs, sampled),
  }
  return `${SCHEMA_COMMENT}# What the pages of this project may show; see the README of tracedocs.\n${stringify(config, { flowCollectionPadding: false })}`
}

function listCharts(sampled: readonly NamedRun[]) {
  return {
    ...Object.fromEntries(
      sampled.map(({ name, chartFile }) => [
        `${name}-memory`,
        { run: name, size: [800, 400], ...(chartFile === undefined ? {} : { file: chartFile }) },
      ]),
    ),
    ...(sampled.length > 1 ? { [COMPARISON]: compareMemory(sampled) } : {}),
  }
}

/** A table of memory for runs with samples, and one of figures for the others. */
function listTables(runs: readonly NamedRun[], sampled: readonly NamedRun[]) {
  const others = runs.filter(({ hasSamples }) => !hasSamples)
  const [base] = sampled
  const memory = base && {
    rows: sampled.map(({ name }) => name),
    columns: [
      { header: 'Run', value: 'title' },
      { header: 'Elapsed', value: 'process.elapsed' },
      { header: 'Peak RSS', value: 'rss.peak' },
      ...(sampled.some(({ hasCpu }) => hasCpu) ? [{ header: 'Mean CPU', value: 'cpu.mean' }] : []),
      { header: 'Peak RSS ratio', value: `rss.peak / ${base.name}.rss.peak`, format: 'x{:.3}' },
    ],
  }
  const figures = others.length > 0 && {
    header: 'Figure',
    columns: others.map(({ name }) => name),
    rows: chooseFigures(others).map((metric) => ({ header: `\`${metric}\``, value: metric })),
  }
  return { ...(memory ? { memory } : {}), ...(figures ? { [FIGURES]: figures } : {}) }
}

const FIGURES = 'figures'
const MOST_FIGURES = 8

/** Choose figures that all runs have, or those of the first one; what needs no result to be named comes first. */
function chooseFigures(runs: readonly NamedRun[]): readonly string[] {
  return listPlainFigures(runs).slice(0, MOST_FIGURES)
}

function listPlainFigures(runs: readonly NamedRun[]): readonly string[] {
  const [first] = runs
  const own = first?.figures ?? []
  const shared = own.filter((metric) => runs.every(({ figures }) => figures.includes(metric)))
  const known = shared.length > 0 ? shared : own
  const plain = known.filter((metric) => !metric.includes('['))
  const chosen = plain.length > 0 ? plain : putFirstsFirst(known)
  // What every log with a clock states says least of this one.
  const isOfAll = (metric: string): boolean => metric.startsWith('process.')
  return [...chosen.filter((one) => !isOfAll(one)), ...chosen.filter(isOfAll)]
}

/** Put the first figure of each result before the others: the times of all benchmarks. */
function putFirstsFirst(metrics: readonly string[]): readonly string[] {
  const firsts = new Map(
    metrics.map((one) => [one.slice(0, one.lastIndexOf(']')), one] as const).reverse(),
  )
  const isFirst = new Set(firsts.values())
  return [
    ...metrics.filter((one) => isFirst.has(one)),
    ...metrics.filter((one) => !isFirst.has(one)),
  ]
}

/** No run's chart is called so: their names end in `-memory`. */
const COMPARISON = 'memory-of-all'

function compareMemory(runs: readonly NamedRun[]) {
  return {
    template: 'compare',
    series: 'rss',
    runs: runs.map(({ name }) => name),
    size: [800, 400],
  }
}

function formatPage(runs: readonly NamedRun[]): string {
  const region = (kind: string, name: string): string =>
    `<!-- tracedocs: begin ${kind} ${name} -->\n\n<!-- tracedocs: end -->\n`
  const sampled = runs.filter(({ hasSamples }) => hasSamples)
  const [first] = sampled
  const others = runs.filter(({ hasSamples }) => !hasSamples)
  return [
    '# Performance\n',
    ...(first === undefined
      ? []
      : [
          `The run took at most <span data-tracedocs="${first.name}.rss.peak">?</span> of memory.\n`,
          region('table', 'memory'),
        ]),
    ...(others.length > 0 ? [region('table', FIGURES)] : []),
    ...(sampled.length > 1 ? [region('chart', COMPARISON)] : []),
    ...sampled.map(({ name }) => region('chart', `${name}-memory`)),
  ].join('\n')
}
