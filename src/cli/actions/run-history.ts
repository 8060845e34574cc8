import { evaluateReference } from '../../builds/evaluate-reference.ts'
import { readRuns } from '../../builds/read-runs.ts'
import type { Config } from '../../configs/config.ts'
import { narrowRuns } from '../../explanations/narrow-runs.ts'
import { requestReference } from '../../explanations/request-reference.ts'
import { exportHistory, formatHistory } from '../../histories/format-history.ts'
import {
  findHistoryChanges,
  type HistoryEntry,
  type LockState,
} from '../../histories/value-history.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import { parseLock } from '../../locks/parse-lock.ts'
import { parseValue } from '../../expressions/parse-value.ts'
import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import type { ProjectFiles } from '../../project-files.ts'
import { openProject } from '../open-project.ts'
import { listCommits, readRevision } from '../read-revision.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs history`. */
export interface HistoryOptions {
  readonly since?: string
  readonly format?: 'text' | 'json'
  readonly config?: string
}

/**
 * Show a value in every state of the lock that git knows, and where its level changes. Exit code 2 when today's lock does
 * not state it.
 */
export async function runHistory(
  session: Session,
  target: string,
  { since, format, config: named }: HistoryOptions,
): Promise<ExitCode> {
  const project = await openProject(session, { config: named })
  const { root } = project
  if (project.kind === 'failed') {
    report(session, project.messages, root)
    return EXIT.failed
  }
  const { config, files } = project
  const reader = createReader(session, target, { config, files })
  const commits = await listCommits(root, LOCK_FILE, since)
  if (commits.kind === 'failed')
    return refuse({ kind: 'unread-revision', revision: since ?? 'HEAD', reason: commits.reason })
  const entries: HistoryEntry[] = []
  let newest: string | undefined
  for (const commit of commits.commits) {
    const read = await readRevision(root, commit.commit, LOCK_FILE)
    // A commit that removed the lock states nothing.
    const text = read.kind === 'text' ? read.text : ''
    newest = text
    entries.push(toEntry(commit, await reader.read(text)))
  }
  const here = await readHere(session, files)
  const today = await reader.read(here ?? newest ?? '')
  if (today.kind === 'problem') return refuse(today.problem)
  if (here !== undefined && here !== newest) {
    entries.push(toEntry({ commit: undefined, date: '', subject: '' }, today))
  }
  if (entries.length === 0) return refuse({ kind: 'no-older-lock', path: LOCK_FILE })
  if (commits.isShallow) {
    report(
      session,
      [createMessage({ kind: 'shallow-history' }, { path: LOCK_FILE }, 'warning')],
      root,
    )
  }
  const changes = findHistoryChanges(entries)
  session.print(
    format === 'json'
      ? `${JSON.stringify(exportHistory(entries, changes), null, 2)}\n`
      : formatHistory(entries, changes),
  )
  return EXIT.fine

  function refuse(problem: Problem): ExitCode {
    // What was typed in the command line has no file; a value has that of its definition.
    const place = config.values.has(target) ? { path: config.source.locate([]).path } : undefined
    report(session, [createMessage(problem, place)], root)
    return EXIT.failed
  }
}

/** A value of a lock, or why it has none. */
type ReadValue =
  | (Pick<HistoryEntry, 'quantity' | 'text'> & { readonly kind: 'value' })
  | { readonly kind: 'problem'; readonly problem: Problem }

function toEntry(state: LockState, read: ReadValue): HistoryEntry {
  return read.kind === 'value'
    ? { ...state, quantity: read.quantity, text: read.text }
    : { ...state, quantity: undefined, text: 'n/a' }
}

async function readHere({ effects }: Session, files: ProjectFiles): Promise<string | undefined> {
  const file = files.resolve(LOCK_FILE)
  if ((await effects.findPathKind(file)) !== 'file') return undefined
  return new TextDecoder().decode(await effects.readFile(file))
}

/** Reads the value of one lock after the other, as today's configuration means it. */
function createReader(
  { effects }: Session,
  target: string,
  { config, files }: { readonly config: Config; readonly files: ProjectFiles },
) {
  const reference = parseValue(target)
  const narrowed = narrowRuns(config, [requestReference(reference, config)])
  return {
    async read(text: string): Promise<ReadValue> {
      const parsed = parseLock(text)
      const lock = parsed.kind === 'lock' ? parsed.lock : undefined
      if (lock === undefined)
        return { kind: 'problem', problem: { kind: 'no-older-lock', path: LOCK_FILE } }
      const { scope } = await readRuns(narrowed, files, {
        words: false,
        effects,
        lock,
        isFrozen: true,
      })
      const shown = evaluateReference(reference, config, scope)
      if (shown.kind === 'problem') return shown
      if (shown.kind === 'missing') return { kind: 'value', quantity: undefined, text: 'n/a' }
      return { kind: 'value', quantity: shown.shown?.quantity, text: shown.text }
    },
  }
}
