import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { ProjectFiles } from '../../project-files.ts'
import { hasErrors } from '../../builds/project-build.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readPageFile } from '../../builds/read-pages.ts'
import { readRuns } from '../../builds/read-runs.ts'
import type { Config } from '../../configs/config.ts'
import { findNearFile } from '../../logs/find-near-file.ts'
import { createMessage, type Place } from '../../problems/diagnostics.ts'
import type { Explanation } from '../../explanations/explanation.ts'
import { explainRequest } from '../../explanations/explain-request.ts'
import { findRequests, requestNamed } from '../../explanations/find-requests.ts'
import { requestReference } from '../../explanations/request-reference.ts'
import type { Request } from '../../explanations/request.ts'
import { exportExplanation, formatExplanation } from '../../explanations/format-explanation.ts'
import {
  formatShown,
  listShownThings,
  type ShownPage,
} from '../../explanations/list-shown-things.ts'
import { narrowRuns } from '../../explanations/narrow-runs.ts'
import { RunLogs } from '../../explanations/run-logs.ts'
import { findPageSyntax } from '../../pages/find-page-syntax.ts'
import type { LogFormat } from '../../traces/log-formats.ts'
import { parseValue } from '../../expressions/parse-value.ts'
import { evaluateReference } from '../../builds/evaluate-reference.ts'
import { openProject } from '../open-project.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session, type Workplace } from '../session.ts'

/** The options of `tracedocs explain`. */
export interface ExplainOptions {
  readonly config?: string
  readonly frozen?: boolean
  readonly format?: 'text' | 'json'
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
}

/** The explanations of what was asked for; what cannot be explained is in the messages. */
export interface ExplainOutcome {
  readonly explanations: readonly Explanation[]
  readonly messages: readonly VFileMessage[]
  /** Of a page without a line: what it shows. */
  readonly page?: ShownPage
  /** What all paths are relative to. */
  readonly root: string
}

/**
 * Explain a named value, an expression, or what stands in a line of a page: the formula, its terms, and the
 * lines of the logs that they come from. Exit code 2 when something of it cannot be explained.
 *
 * @param target `real_ratio`, `run.time.real | {:.2f}`, or `docs/page.md:12`
 */
export async function runExplain(
  session: Session,
  target: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  const { explanations, messages, root, page } = await explainFolder(session, target, options)
  const show: ShowPath = (file) => showPath(session, file, root)
  if (options.format === 'json') {
    const exported = {
      explanations: explanations.map((explanation) => exportExplanation(explanation, show)),
      ...(page === undefined ? {} : { page: { path: show(page.path), shown: page.shown } }),
      messages: messages.map((message) => exportMessage(message, show)),
    }
    session.print(`${JSON.stringify(exported, null, 2)}\n`)
  } else {
    report(session, messages, root)
    const texts = explanations.map((explanation) => formatExplanation(explanation, show))
    if (page !== undefined) session.print(formatShown(page, show))
    if (texts.length > 0) session.print(`${texts.join('\n\n')}\n`)
  }
  return hasErrors(messages) ? EXIT.failed : EXIT.fine
}

/** Explain what someone asks for in the project of a folder, and report nothing. */
export async function explainFolder(
  workplace: Workplace,
  target: string,
  options: ExplainOptions,
): Promise<ExplainOutcome> {
  const { effects } = workplace
  const { config: named, formats } = options
  const project = await openProject(workplace, { config: named, formats })
  const { root } = project
  if (project.kind === 'failed') return { explanations: [], messages: project.messages, root }
  const { config, files } = project
  const asked = await readTarget(workplace, target, { config, files })
  if (asked.kind === 'message') return { explanations: [], messages: [asked.message], root }
  if (asked.kind === 'page') return { explanations: [], messages: [], root, page: asked.page }
  const { place, requests } = asked
  const isFrozen = options.frozen === true
  const found = await findLock(files, effects, { isFrozen })
  const { lock } = found
  const narrowed = narrowRuns(config, requests)
  const words = /\.words\b/.test(JSON.stringify(requests))
  const runs = await readRuns(narrowed, files, { words, effects, lock, isFrozen })
  const logs = new RunLogs({ config: narrowed, files, effects, runs, lock })
  const explanations: Explanation[] = []
  const messages = [...found.messages, ...runs.messages]
  const scope = { ...runs.scope, ...(lock && { pasts: lock.histories, queries: lock.queries }) }
  const single = requests.flatMap((request) =>
    request.kind === 'rows' ? request.list(scope) : [request],
  )
  for (const request of single) {
    const material = { config, scope, files, effects }
    const explained = await explainRequest(request, { scope, logs, material })
    if (explained.kind === 'made') explanations.push(explained.value)
    else messages.push(refuse(request, explained.problem))
  }
  return { explanations, messages, root }

  /** A name alone is one of the configuration, and is reported as in a page. */
  function refuse(request: Request, problem: Parameters<typeof createMessage>[0]): VFileMessage {
    const evaluated =
      request.kind === 'expression' && request.current === undefined
        ? evaluateReference(request, config, runs.scope)
        : undefined
    return createMessage(evaluated?.kind === 'problem' ? evaluated.problem : problem, place)
  }
}

/** What someone asks for, and where messages about it point; nowhere for an expression of the command line. */
type Target =
  | {
      readonly kind: 'requests'
      readonly requests: readonly Request[]
      readonly place: Place | undefined
    }
  | { readonly kind: 'page'; readonly page: ShownPage }
  | { readonly kind: 'message'; readonly message: VFileMessage }

/** `page.md:12`, `page.md:12:5` as messages have it, and either with a colon behind it, as it is copied from them. */
const FILE_LINE = /^(.+?):(?:(\d+)(?::\d*)?)?$/

/** What begins like `page.md:12`. */
const FILE_OTHER = /^(.+?):(.+)$/

async function readTarget(
  workplace: Workplace,
  target: string,
  { config, files }: { readonly config: Config; readonly files: ProjectFiles },
): Promise<Target> {
  const [, name = target, line] = FILE_LINE.exec(target) ?? []
  const file = path.resolve(workplace.folder, name)
  const { effects } = workplace
  const isValue = line === undefined && config.values.has(target)
  if (isValue || findPageSyntax(files.relate(file), config.syntax) === undefined) {
    const misread = await readOtherLine(workplace, target)
    if (misread !== undefined) return { kind: 'message', message: misread }
    const named = isValue ? [] : requestNamed(target, config)
    const requests = named.length > 0 ? named : [requestReference(parseValue(target), config)]
    const isConfigured = isValue || named.length > 0
    const place = isConfigured ? { path: config.source.locate([]).path } : undefined
    return { kind: 'requests', requests, place }
  }
  const place = { path: files.relate(file), ...(line === undefined ? {} : { line: Number(line) }) }
  if ((await effects.findPathKind(file)) !== 'file') {
    const shown = showPath(workplace, file)
    const near = await findNearFile(file, shown, effects)
    const problem = { kind: 'missing-page', path: shown, near } as const
    return { kind: 'message', message: createMessage(problem, { path: file }) }
  }
  const page = await readPageFile(place.path, { file, config, effects })
  if (page.kind === 'problem') {
    return { kind: 'message', message: createMessage(page.problem, { path: place.path }) }
  }
  if (line === undefined) return { kind: 'page', page: await listShownThings(page.value) }
  const found = await findRequests(page.value, Number(line), config)
  return found.kind === 'problem'
    ? { kind: 'message', message: createMessage(found.problem, place) }
    : { kind: 'requests', requests: found.value, place }
}

/** Say what is wrong with `page.md:x`, where there is such a page. */
async function readOtherLine(
  workplace: Workplace,
  target: string,
): Promise<VFileMessage | undefined> {
  const [, name, line] = FILE_OTHER.exec(target) ?? []
  if (name === undefined || line === undefined) return undefined
  const file = path.resolve(workplace.folder, name)
  if ((await workplace.effects.findPathKind(file)) !== 'file') return undefined
  const shown = showPath(workplace, file)
  return createMessage({ kind: 'unexpected-line', path: shown, line }, { path: file })
}
