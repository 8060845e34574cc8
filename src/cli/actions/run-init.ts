import path from 'node:path'
import { stringify } from 'yaml'
import { SCHEMA_COMMENT } from '../../configs/schema-comment.ts'
import { nameChartFile } from '../../charts/kinds/process/process-drawing.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { readLogName } from '../../logs/read-log-name.ts'
import type { RunProcess } from '../../summaries/run.ts'
import { readNamedLogs } from '../read-logs.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'

const CONFIG = 'tracedocs.yaml'
const PAGE = 'docs/performance.md'

/**
 * Start a project: a configuration for the given logs, and a page that shows them. Existing files
 * are not touched.
 */
export async function runInit(session: Session, logs: readonly string[]): Promise<ExitCode> {
  if (logs.includes('-')) {
    report(session, [createMessage({ kind: 'unnamed-log' }, { path: '-' })])
    return EXIT.failed
  }
  const targets = [CONFIG, PAGE].map((name) => ({ name, file: path.join(session.folder, name) }))
  for (const { name, file } of targets) {
    if ((await session.effects.findPathKind(file)) === undefined) continue
    report(session, [createMessage({ kind: 'existing-file', path: name }, { path: name })])
    return EXIT.failed
  }
  const { processes, failed } = await readNamedLogs(session, logs, undefined)
  if (failed) return EXIT.failed
  const runs = nameRuns(processes, session.folder)
  const texts = [formatConfig(runs), formatPage(runs)]
  for (const [i, { name, file }] of targets.entries()) {
    if (!(await writeNamedFile(session, file, texts[i] ?? ''))) return EXIT.failed
    session.print(`wrote ${showPath(session, name)}\n`)
  }
  session.print('Next: look at both, then run `npx tracedocs build`.\n')
  return EXIT.fine
}

interface NamedRun {
  readonly name: string
  readonly log: string
  /** Only where the log has several processes. */
  readonly pid: number | undefined
  /** Only where another run's chart already has the default name. */
  readonly chartFile: string | undefined
}

const EXAMPLE: NamedRun = {
  name: 'baseline',
  log: 'logs/app.log',
  pid: undefined,
  chartFile: undefined,
}

/** Give each process a run name that an expression can use; without logs, an example. */
function nameRuns(found: readonly RunProcess[], folder: string): readonly NamedRun[] {
  if (found.length === 0) return [EXAMPLE]
  const names = new Set<string>()
  const files = found.map((process) => nameChartFile(process).toLowerCase())
  return found.map(({ reader: { pid }, log: { path: log } }, i) => {
    const shared = found.filter((other) => other.log.path === log).length > 1
    const base = readLogName(log)
      .replace(/\.log$/, '')
      .replaceAll(/\W/g, '_')
      .replace(/^(?=\d)/, '_')
    const wish = i === 0 ? 'baseline' : pid === undefined ? base : `${base}_${String(pid)}`
    let name = wish
    for (let n = 2; names.has(name); n++) name = `${wish}_${String(n)}`
    names.add(name)
    const relative = path.relative(folder, path.resolve(folder, log)).replaceAll(path.sep, '/')
    const isTaken = files.indexOf(files[i] ?? '') < i
    return {
      name,
      log: relative,
      pid: shared ? pid : undefined,
      chartFile: isTaken ? `${name}-memory.svg` : undefined,
    }
  })
}

function formatConfig(runs: readonly NamedRun[]): string {
  const first = runs[0]?.name ?? 'baseline'
  const config = {
    pages: ['docs/**/*.{md,mdx,rst}'],
    images: 'docs/images',
    baseline: first,
    runs: Object.fromEntries(
      runs.map(({ name, log, pid }) => [
        name,
        { title: name, logs: log, ...(pid === undefined ? {} : { pid }) },
      ]),
    ),
    charts: {
      ...Object.fromEntries(
        runs.map(({ name, chartFile }) => [
          `${name}-memory`,
          { run: name, size: [800, 400], ...(chartFile === undefined ? {} : { file: chartFile }) },
        ]),
      ),
      ...(runs.length > 1 ? { [COMPARISON]: compareMemory(runs) } : {}),
    },
    tables: {
      memory: {
        rows: runs.map(({ name }) => name),
        columns: [
          { header: 'Run', value: 'title' },
          { header: 'Elapsed', value: 'process.elapsed' },
          { header: 'Peak RSS', value: 'rss.peak' },
          { header: 'Mean CPU', value: 'cpu.mean' },
          { header: 'Peak RSS ratio', value: `rss.peak / ${first}.rss.peak`, format: 'x{:.3}' },
        ],
      },
    },
  }
  return `${SCHEMA_COMMENT}# What the pages of this project may show; see the README of tracedocs.\n${stringify(config, { flowCollectionPadding: false })}`
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
  const first = runs[0]?.name ?? 'baseline'
  const region = (kind: string, name: string): string =>
    `<!-- tracedocs: begin ${kind} ${name} -->\n\n<!-- tracedocs: end -->\n`
  return [
    '# Performance\n',
    `The run took at most <span data-tracedocs="${first}.rss.peak">?</span> of memory.\n`,
    region('table', 'memory'),
    ...(runs.length > 1 ? [region('chart', COMPARISON)] : []),
    ...runs.map(({ name }) => region('chart', `${name}-memory`)),
  ].join('\n')
}
