import path from 'node:path'
import type { DocsHost } from '../../sites/docs-host.ts'
import { docsHosts } from '../../sites/docs-hosts.ts'
import { openSite } from '../../sites/open-site.ts'
import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import { formatAll } from '../../problems/word-lists.ts'
import { CONFIG_NAMES } from '../read-project-config.ts'
import { EXIT, report, type ExitCode, type Session, tell } from '../session.ts'
import { findHosts } from './find-hosts.ts'
import { findLogs, type FoundLogs } from './find-logs.ts'
import type { StartingLayout } from '../../proposals/format-starting-config.ts'
import { NEXT_STEP, runInit } from './run-init.ts'
import { runInitHost, type FoundHost } from './run-init-host.ts'

const HOST_NAMES = docsHosts.map(({ name }) => name)

/**
 * Start a project with the logs that are named, set up a host, or both.
 *
 * @param named the name of a host, logs, or a name and then logs; without any, the host that is here is set up,
 *   or a project is started with the logs that are here
 */
export async function startProject(session: Session, named: readonly string[]): Promise<ExitCode> {
  const host = await findNamedHost(session, named[0])
  if (host !== undefined) return setUp(session, host, named.slice(1))
  if (await isNoPath(session, named[0])) {
    return refuse(session, { kind: 'unknown-host', name: named[0] ?? '', names: HOST_NAMES })
  }
  const found = await findHosts(session)
  const [first, second] = found
  if (named.length > 0) {
    // The page goes where the pages of the only host are.
    const layout = first !== undefined && second === undefined ? await findLayout(first) : undefined
    const exit = await runInit(session, named, layout)
    if (exit === EXIT.fine) tellHosts(session, found)
    if (exit === EXIT.fine && layout !== undefined) tell(session, NEXT_STEP)
    return exit
  }
  if (first === undefined) {
    const config = await findConfig(session)
    if (config === undefined) return startHere(session)
    return refuse(session, { kind: 'no-host', config, names: HOST_NAMES })
  }
  if (second === undefined) return startWithHost(session, first)
  return refuse(session, { kind: 'several-hosts', hosts: found.map((one) => one.host.name) })
}

/** Start a project with the logs that are here, or with an example of a configuration. */
async function startHere(session: Session): Promise<ExitCode> {
  const found = await findLogs(session)
  // Columns may be of anything: they are taken only where there is nothing else.
  const logs = found.logs.length > 0 ? found.logs : found.columns
  const exit = await runInit(session, logs)
  if (exit !== EXIT.fine) return exit
  tell(session, logs.length === 0 ? describeNone(found.unread) : describeFound(logs, found))
  return exit
}

/** Set up the host that is here, and before it a project with the logs that are here, where neither is begun. */
async function startWithHost(session: Session, host: FoundHost): Promise<ExitCode> {
  if ((await findConfig(session)) !== undefined) return runInitHost(session, host)
  const found = await findLogs(session)
  const { logs } = found
  if (logs.length > 0) {
    const exit = await runInit(session, logs, await findLayout(host))
    if (exit !== EXIT.fine) return exit
    tell(session, describeFound(logs, found))
  }
  return setUpHost(session, host, logs.length > 0)
}

/** Set up a host; after that comes what is to be done in a project that was begun before it. */
async function setUpHost(session: Session, found: FoundHost, isBegun: boolean): Promise<ExitCode> {
  const exit = await runInitHost(session, found)
  if (exit === EXIT.fine && isBegun) tell(session, NEXT_STEP)
  return exit
}

/** Files that may be logs are named up to this many. */
const MOST_NAMED = 3

function describeNone(unread: readonly string[]): string {
  const example = 'the configuration names `logs/app.log` as an example.'
  if (unread.length === 0) {
    return `No log was found here or in folders such as \`logs\` and \`bench\`: ${example} With a log of yours, \`npx tracedocs init LOG\` writes what it holds.\n`
  }
  const named = unread.slice(0, MOST_NAMED).map((file) => `\`${file}\``)
  const rest = unread.length - named.length
  const files = formatAll(rest === 0 ? named : [...named, `${String(rest)} more`])
  return `No format reads ${files}: ${example} \`npx tracedocs formats\` lists what is read, and \`npx tracedocs help recipes.md\` says how to describe lines of your own.\n`
}

function describeFound(logs: readonly string[], { columns, mayBeMore }: FoundLogs): string {
  const list = formatEach(logs)
  const left = columns.filter((file) => !logs.includes(file))
  const tables =
    left.length === 0 ? '' : ` Tables, which may be of anything, are left out: ${formatEach(left)}.`
  const rest = `${tables}${mayBeMore ? ' There may be more.' : ''}`
  return `The configuration has the logs that were found: ${list}.${rest} To choose others, remove both files and run \`npx tracedocs init LOG…\`.\n`
}

function formatEach(files: readonly string[]): string {
  return files.map((file) => `\`${file}\``).join(', ')
}

/** A file of that name is a log. */
async function findNamedHost(
  { folder, effects }: Session,
  name: string | undefined,
): Promise<DocsHost | undefined> {
  const host = docsHosts.find((one) => one.name === name)
  if (host === undefined) return undefined
  const kind = await effects.findPathKind(path.join(folder, host.name))
  return kind === 'file' ? undefined : host
}

/** A word that names nothing here, and has no dot or slash as a path of a log would. */
async function isNoPath({ folder, effects }: Session, name = '-'): Promise<boolean> {
  if (name === '-' || /[./\\]/.test(name)) return false
  return (await effects.findPathKind(path.join(folder, name))) === undefined
}

async function setUp(session: Session, host: DocsHost, logs: readonly string[]): Promise<ExitCode> {
  const site = await openSite(session.folder, host, session.effects)
  if (site === undefined) {
    const { title, configs, deeper = [] } = host
    return refuse(session, { kind: 'missing-host', title, configs: [...configs, ...deeper] })
  }
  if (logs.length > 0) {
    const exit = await runInit(session, logs, await findLayout({ host, site }))
    if (exit !== EXIT.fine) return exit
  }
  return setUpHost(session, { host, site }, logs.length > 0)
}

/** A host is set up when it is asked for. */
function tellHosts(session: Session, found: readonly FoundHost[]): void {
  for (const { host, site } of found) {
    tell(
      session,
      `${host.title} is here, too (${site.config}): \`npx tracedocs init ${host.name}\` sets it up.\n`,
    )
  }
}

async function findLayout({ host, site }: FoundHost): Promise<StartingLayout> {
  return { pages: await host.findPages(site), settings: await host.findSettings(site) }
}

async function findConfig({ folder, effects }: Session): Promise<string | undefined> {
  for (const name of CONFIG_NAMES) {
    if (name === 'package.json') continue
    if ((await effects.findPathKind(path.join(folder, name))) === 'file') return name
  }
  return undefined
}

function refuse(session: Session, problem: Problem): ExitCode {
  report(session, [createMessage(problem, { path: session.folder })])
  return EXIT.failed
}
