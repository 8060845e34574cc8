import path from 'node:path'
import { nameChartFile } from '../../charts/kinds/process/process-drawing.ts'
import { listReservedRunNames } from '../../configs/reserved-run-names.ts'
import { listLogFigures } from '../../explanations/list-log-figures.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { MOST_FIGURES } from '../../proposals/choose-figures.ts'
import {
  formatStartingConfig,
  type StartingLayout,
} from '../../proposals/format-starting-config.ts'
import { formatStartingPage } from '../../proposals/format-starting-page.ts'
import { namePlaces } from '../../proposals/name-places.ts'
import { nameLogRuns } from '../../proposals/name-log-runs.ts'
import { nameMemoryChart } from '../../proposals/starting-names.ts'
import type { StartingRun } from '../../proposals/starting-run.ts'
import { listStartingTables } from '../../proposals/starting-tables.ts'
import { namePid, NO_PID } from '../../records/sum-pid.ts'
import { joinPath } from '../../sites/docs-host.ts'
import { logFormats } from '../../traces/log-formats.ts'
import { FormatProposer } from '../format-proposer.ts'
import { refuseOutsideLogs, reportOutside } from '../refuse-outside-logs.ts'
import { readNamedLogs } from '../read-logs.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'
import { replaceTogether } from '../replace-together.ts'
import { reportDoubts, reportNotes } from '../report-doubts.ts'
import { chooseProcesses, type InitRun } from './choose-processes.ts'

const CONFIG = 'tracedocs.yaml'

const LAYOUT: StartingLayout = {
  pages: { pattern: 'docs/**/*.{md,mdx,rst}', folder: 'docs' },
  settings: { images: 'docs/images' },
}

/**
 * Start a project: a configuration for the given logs, and a page that shows them. Existing files
 * are not touched.
 *
 * @param layout that of a host; without one, the next step is told at once
 */
export async function runInit(
  session: Session,
  logs: readonly string[],
  layout?: StartingLayout,
): Promise<ExitCode> {
  const exit = await writeProject(session, logs, layout ?? (await addReadme(session, LAYOUT)))
  if (exit === EXIT.fine && layout === undefined) tell(session, NEXT_STEP)
  return exit
}

/** What to do when all is written; where a host is set up, too, after that. */
export const NEXT_STEP = 'Next: look at both, then run `npx tracedocs build`.\n'

/** A README is the page that most people read. */
async function addReadme(
  { folder, effects }: Session,
  layout: StartingLayout,
): Promise<StartingLayout> {
  const kind = await effects.findPathKind(path.join(folder, README))
  return kind === 'file' ? { ...layout, also: [README] } : layout
}

const README = 'README.md'

async function writeProject(
  session: Session,
  logs: readonly string[],
  layout: StartingLayout,
): Promise<ExitCode> {
  if (logs.includes('-')) {
    report(session, [createMessage({ kind: 'unnamed-log' }, { path: '-' })])
    return EXIT.failed
  }
  const extension = layout.pages.extension ?? '.md'
  const page = joinPath(layout.pages.folder, `performance${extension}`)
  const targets = [CONFIG, page].map((name) => ({ name, file: path.join(session.folder, name) }))
  for (const { name, file } of targets) {
    if ((await session.effects.findPathKind(file)) === undefined) continue
    report(session, [createMessage({ kind: 'existing-file', path: name }, { path: name })])
    return EXIT.failed
  }
  const outside = await refuseOutsideLogs(session, logs)
  if (outside.length > 0) {
    report(session, outside)
    return EXIT.failed
  }
  const proposer = new FormatProposer(session)
  const { processes, others, failed } = await readNamedLogs(session, logs, {
    needsSamples: false,
    proposeFormat: proposer.propose,
  })
  if (failed) return EXIT.failed
  const { chosen, left } = chooseProcesses([...processes, ...others.map((log) => ({ log }))])
  const runs = startRuns(sortRuns(chosen, logs), session.folder, proposer)
  const texts = [formatStartingConfig(runs, layout), formatStartingPage(runs, extension)]
  const changes = targets.map(({ file }, i) => {
    return { path: file, content: texts[i] ?? '', before: undefined }
  })
  const refused = await replaceTogether(session, session.folder, changes)
  if (refused.length > 0) {
    report(session, refused)
    return EXIT.failed
  }
  for (const { name } of targets) tell(session, `wrote ${showPath(session, name)}\n`)
  for (const { path: log, count, of } of left) {
    tell(
      session,
      `The page has ${String(count)} of the ${String(of)} processes of \`${log}\`, those with the most memory; name others by \`pid\`.\n`,
    )
  }
  for (const { name, figures, shown = MOST_FIGURES } of listStartingTables(runs)) {
    if (figures <= shown) continue
    tell(
      session,
      `The table \`${name}\` has ${String(shown)} of ${String(figures)} figures; \`npx tracedocs show\` with the log lists them all.\n`,
    )
  }
  reportDoubts(
    session,
    proposer.byLog,
    targets.map(({ name }) => name),
  )
  reportNotes(session, processes)
  await reportOutside(session, logs)
  if (extension === '.rst') {
    tell(session, 'List `performance` in a `toctree` of Sphinx, such as that of `index.rst`.\n')
  }
  return EXIT.fine
}

/** What people call the run that others are compared with. */
const BASELINE = /(?:^|[^a-z])(?:baseline|base|before|old|previous|main|master)(?:[^a-z]|$)/i

/** Put runs into the order in which their logs were named, baselines first: a shell's `*` is alphabetical. */
function sortRuns(found: readonly InitRun[], logs: readonly string[]): readonly InitRun[] {
  const isBaseline = found.map(({ log }) => BASELINE.test(path.basename(log.path)))
  const place = (i: number): number => logs.indexOf(found[i]?.log.path ?? '')
  const before = (i: number): number => (isBaseline[i] === true ? 0 : 1)
  const order = found.map((_, i) => i).sort((a, b) => before(a) - before(b) || place(a) - place(b))
  return order.flatMap((i) => found[i] ?? [])
}

const EXAMPLE: StartingRun = {
  name: 'baseline',
  log: 'logs/app.log',
  pid: undefined,
  chartFile: undefined,
  hasSamples: true,
  figures: ['process.elapsed', 'rss.peak', 'cpu.mean'].map((metric) => ({ metric })),
}

/** Make a run of each process and log; without logs, an example. */
function startRuns(
  found: readonly InitRun[],
  folder: string,
  proposer: FormatProposer,
): readonly StartingRun[] {
  if (found.length === 0) return [EXAMPLE]
  const files = found.map((one) => (one.reader ? nameChartFile(one).toLowerCase() : ''))
  const relative = found.map(({ log }) =>
    path.relative(folder, path.resolve(folder, log.path)).replaceAll(path.sep, '/'),
  )
  const shared = relative.map((log) => relative.filter((other) => other === log).length > 1)
  const formats = [...logFormats, ...proposer.formats.map(({ own }) => own.format)]
  const names = nameLogRuns(
    found.map(({ reader }, i) => ({
      log: relative[i] ?? '',
      ...(shared[i] === true && reader !== undefined ? { process: reader } : {}),
    })),
    listReservedRunNames(formats),
  )
  return found.map((one, i) => {
    const name = names[i] ?? ''
    const isTaken = one.reader !== undefined && files.indexOf(files[i] ?? '') < i
    // Memory in a trace is a series, too, but none of a process.
    const isTrace = one.log.contents.trace !== undefined && one.log.contents.processes.length === 0
    const data = proposer.find(one.log.path)
    return {
      name,
      ...(data === undefined ? {} : { data }),
      log: relative[i] ?? '',
      pid: shared[i] === true && one.reader !== undefined ? namePid(one.reader.pid) : undefined,
      chartFile: isTaken ? `${nameMemoryChart(name)}.svg` : undefined,
      hasSamples: !isTrace && one.reader !== undefined && hasNumber(one.reader.table()?.rss),
      figures: namePlaces(
        listLogFigures(
          one.log,
          formats,
          shared[i] === true ? (one.reader?.pid ?? NO_PID) : undefined,
        ),
        one.log.contents.results ?? [],
      ),
    }
  })
}

function hasNumber(column: Float64Array | undefined): boolean {
  return column?.some((value) => !Number.isNaN(value)) === true
}
