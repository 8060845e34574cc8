import { namePid, NO_PID } from '../../records/sum-pid.ts'
import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { listReservedRunNames } from '../../configs/reserved-run-names.ts'
import { nameChartFile } from '../../charts/kinds/process/process-drawing.ts'
import type { LogContents } from '../../series/collect-log.ts'
import { readPageFile } from '../../builds/read-pages.ts'
import { findNearFile } from '../../logs/find-near-file.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { checkPage } from '../../pages/check-page.ts'
import { createLocator } from '../../pages/locate-offset.ts'
import {
  formatProposedConfig,
  listEntries,
  type ProposalNeeds,
  type ProposedRun,
} from '../../proposals/format-proposal.ts'
import { nameLogRuns } from '../../proposals/name-log-runs.ts'
import { proposePage, type Found, type Proposal } from '../../proposals/propose-page.ts'
import { spliceConfig } from '../../proposals/splice-config.ts'
import type { Page } from '../../pages/page.ts'
import type { Run } from '../../summaries/run.ts'
import { summariseRun } from '../../summaries/summarise-run.ts'
import type { LogFormat } from '../../traces/log-formats.ts'
import { FormatProposer } from '../format-proposer.ts'
import { readFormats } from '../read-formats.ts'
import { readNamedLog } from '../read-named-log.ts'
import { refuseOutsideLogs } from '../refuse-outside-logs.ts'
import { readExistingConfig, type ExistingConfig } from './read-existing-config.ts'
import { reportDoubts } from '../report-doubts.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'

const CONFIG = 'tracedocs.yaml'

/**
 * Propose markers, and a configuration for them, for a page whose tables, images and numbers were made by hand. The
 * proposal is a patch on standard output; messages report what the logs explain and what they do not. Nothing is
 * written.
 */
export async function runInitFrom(
  session: Session,
  name: string,
  logs: readonly string[],
): Promise<ExitCode> {
  const { effects, folder } = session
  const file = path.resolve(folder, name)
  const shown = showPath(session, file)
  if ((await effects.findPathKind(file)) !== 'file') {
    const near = await findNearFile(file, shown, effects)
    report(session, [createMessage({ kind: 'missing-page', path: shown, near }, { path: file })])
    return EXIT.failed
  }
  const opened = await readExistingConfig(session)
  if (opened.kind === 'failed') {
    report(session, opened.messages)
    return EXIT.failed
  }
  const { existing } = opened
  const parsed = await readPageFile(relate(folder, file), { file, effects })
  if (parsed.kind === 'problem') {
    report(session, [createMessage(parsed.problem, { path: file })])
    return EXIT.failed
  }
  const outside = await refuseOutsideLogs(session, logs)
  if (outside.length > 0) {
    report(session, outside)
    return EXIT.failed
  }
  const { formats } = await readFormats(session)
  const proposer = new FormatProposer(session, listTaken(formats, existing))
  const read = await readRunsOf(session, logs, { existing, formats, proposer })
  if (read === undefined) return EXIT.failed
  const charts = read.flatMap(({ run, proposed }) =>
    run.processes
      .filter(({ reader }) => proposed.pid === undefined || namePid(reader.pid) === proposed.pid)
      .map((process) => ({ run: run.name, file: nameChartFile(process).replace(/\.svg$/, '') })),
  )
  const { value: page } = parsed
  const proposal = await proposePage(
    page,
    read.map(({ run }) => run),
    charts,
    existing?.taken,
  )
  const faults = (await checkPage({ ...page, source: proposal.text })).filter(
    ({ fatal }) => fatal === true,
  )
  if (faults.length > 0) {
    report(session, faults)
    return EXIT.failed
  }
  const proposed = read.map((one) => one.proposed)
  const config = writeConfig(page, proposal, {
    needs: { runs: proposed, formats: proposer.formats },
    existing,
  })
  if (config === undefined) {
    report(session, [
      createMessage({ kind: 'unspliced-config', path: existing?.name ?? '' }, { path: CONFIG }),
    ])
    return EXIT.failed
  }
  session.print(formatPatch(page, proposal, config))
  reportFound(session, page, proposal.found)
  reportDoubts(session, proposer.byLog, [])
  return EXIT.fine
}

interface ReadRun {
  readonly run: Run
  readonly proposed: ProposedRun
}

/** What logs may be of, and what proposes a format for the others. */
interface FormatSources {
  readonly existing: ExistingConfig | undefined
  readonly formats: readonly LogFormat[]
  readonly proposer: FormatProposer
}

/** Names that no format may have: those of formats, and of runs that are there. */
function listTaken(
  formats: readonly LogFormat[],
  existing: ExistingConfig | undefined,
): ReadonlySet<string> {
  return new Set([...formats.map(({ name }) => name), ...(existing?.runs ?? [])])
}

/** Make a run of each process of each log, or of a log without one; the first is the baseline. */
async function readRunsOf(
  session: Session,
  logs: readonly string[],
  { existing, formats, proposer }: FormatSources,
): Promise<readonly ReadRun[] | undefined> {
  const read: { log: string; contents: LogContents; pid: number | undefined; isOne: boolean }[] = []
  for (const log of logs) {
    const { file, contents, messages, isUnread } = await readNamedLog(session, log, {
      formats,
      proposeFormat: proposer.propose,
    })
    report(session, messages)
    if (contents === undefined || isUnread || file === '-') return undefined
    const pids = contents.processes.map(({ pid }) => pid)
    const isOne = pids.length <= 1
    for (const pid of isOne ? [undefined] : pids) read.push({ log, contents, pid, isOne })
  }
  const all = [...formats, ...proposer.formats.map(({ own }) => own.format)]
  const places = read.map(({ log }) => relate(session.folder, path.resolve(session.folder, log)))
  const names = nameLogRuns(
    read.map(({ pid, isOne }, i) => ({
      log: places[i] ?? '',
      ...(isOne ? {} : { process: { pid } }),
    })),
    listReservedRunNames(all),
  )
  const taken = new Set(existing?.runs.keys())
  const found = read.map(({ log, contents, pid, isOne }, i) => {
    const known = isOne ? existing?.logs.get(places[i] ?? '') : undefined
    const name = known ?? chooseFree(names[i] ?? '', taken)
    const { run } = summariseRun({
      ...{ name, title: name },
      logs: [{ path: log, contents }],
      pid: isOne ? undefined : (pid ?? NO_PID),
      formats: all,
    })
    const named = { pid: isOne ? undefined : namePid(pid) }
    return { run, proposed: { name, log: places[i] ?? '', ...named } }
  })
  // Ratios are taken to the first run.
  const isBaseline = ({ run }: ReadRun): boolean => run.name === existing?.baseline
  return [...found.filter(isBaseline), ...found.filter((one) => !isBaseline(one))]
}

function chooseFree(wish: string, taken: Set<string>): string {
  let name = wish
  for (let n = 2; taken.has(name); n++) name = `${wish}_${String(n)}`
  taken.add(name)
  return name
}

function relate(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

/** A configuration before and after what a page needs. */
interface PatchedConfig {
  readonly name: string
  /** `undefined` of a new one. */
  readonly before: string | undefined
  readonly after: string
}

/** Write the configuration that a proposal needs; `undefined` where one is there that has no place for it. */
function writeConfig(
  page: Page,
  proposal: Proposal,
  {
    needs,
    existing,
  }: { readonly needs: ProposalNeeds; readonly existing: ExistingConfig | undefined },
): PatchedConfig | undefined {
  if (existing === undefined) {
    const [chart] = proposal.charts.values()
    const images =
      chart === undefined
        ? undefined
        : path.posix.join(path.posix.dirname(page.path), path.posix.dirname(chart.target))
    const after = formatProposedConfig(proposal, { page: page.path, images, ...needs })
    return { name: CONFIG, before: undefined, after }
  }
  const runs = needs.runs.filter(({ name }) => !existing.runs.has(name))
  const after = spliceConfig(existing.text, {
    pages: existing.pages.has(page.path) ? [] : [page.path],
    mappings: listEntries(proposal, { ...needs, runs }),
  })
  return after === undefined ? undefined : { name: existing.name, before: existing.text, after }
}

/** Format a patch for `git apply` and `patch -p1`. */
function formatPatch(
  page: Page,
  proposal: Proposal,
  { name, before, after }: PatchedConfig,
): string {
  const patch = (file: string, from: string | undefined, to: string): string =>
    from === to
      ? ''
      : createTwoFilesPatch(
          from === undefined ? '/dev/null' : `a/${file}`,
          `b/${file}`,
          from ?? '',
          to,
          undefined,
          undefined,
          { context: 3 },
        ).replace(/^=+\r?\n/, '')
  return patch(name, before, after) + patch(page.path, page.source, proposal.text)
}

/** Report what the logs explain, with the expression, and what they do not. */
function reportFound(session: Session, page: Page, found: readonly Found[]): void {
  const mark = page.source.startsWith('\ufeff') ? 1 : 0
  const locate = createLocator(page.path, page.source.slice(mark))
  report(
    session,
    found.map(({ what, by, texts, start }) =>
      createMessage(
        by === undefined
          ? { kind: 'unexplained', what, texts }
          : { kind: 'explained', what, by, texts },
        locate(start),
        by === undefined ? 'warning' : 'info',
      ),
    ),
  )
}
