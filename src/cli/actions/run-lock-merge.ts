import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createLockOfParts } from '../../builds/create-lock-of-parts.ts'
import { findPartDemands } from '../../builds/find-part-demands.ts'
import { checkPartLogs } from '../../builds/check-part-logs.ts'
import { hasErrors } from '../../builds/project-build.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readPages } from '../../builds/read-pages.ts'
import { listMissingShards } from '../../builds/shard.ts'
import { writeBuild } from '../../builds/write-build.ts'
import { isSystemError } from '../../effects.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import { formatPart } from '../../locks/parts/format-part.ts'
import type { LogPart } from '../../locks/parts/log-part.ts'
import { parsePart } from '../../locks/parts/parse-part.ts'
import { findOtherTerm, PartJoiner } from '../../locks/parts/part-joiner.ts'
import { buildProject } from '../../pipeline.ts'
import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import { openProject } from '../open-project.ts'
import { readVersion } from '../read-version.ts'
import { EXIT, report, showPath, tell, type ExitCode, type Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'
import { countLogs } from './run-extract-part.ts'

/** The options of `tracedocs lock merge`. */
export interface LockMergeOptions {
  readonly output?: string
  readonly update?: boolean
  readonly config?: string
}

/** Join parts into the lock of the project, or into a larger part. Nothing is written unless all of them fit together. */
export async function runLockMerge(
  session: Session,
  named: readonly string[],
  { output, update = false, config: configFile }: LockMergeOptions,
): Promise<ExitCode> {
  const { part, messages } = await joinNamed(session, named)
  if (part === undefined || messages.length > 0) {
    report(session, messages)
    return EXIT.failed
  }
  if (output !== undefined) {
    const target = path.resolve(session.folder, output)
    if (!(await writeNamedFile(session, target, formatPart(part)))) return EXIT.failed
    tell(session, `${showPath(session, target)}: ${countLogs(part.logs.size)}\n`)
    return EXIT.fine
  }
  return writeLock(session, part, { update, configFile })
}

/** Read all parts and join them; without one where any of them cannot be. */
async function joinNamed(
  session: Session,
  named: readonly string[],
): Promise<{ readonly part: LogPart | undefined; readonly messages: readonly VFileMessage[] }> {
  const { effects } = session
  const joiner = new PartJoiner()
  const messages: VFileMessage[] = []
  for (const file of await listParts(session, named)) {
    const shown = showPath(session, file)
    const refuse = (problem: Problem, line?: number): void => {
      messages.push(
        createMessage(problem, line === undefined ? { path: file } : { path: file, line }),
      )
    }
    try {
      const parsed = parsePart(await effects.readFile(file))
      if (parsed.kind === 'refused') {
        refuse({ kind: 'broken-part', reason: parsed.reason }, parsed.line)
      } else for (const problem of joiner.add(shown, parsed.part)) refuse(problem)
    } catch (error) {
      if (!isSystemError(error)) throw error
      refuse({ kind: 'unreadable-file', path: shown, reason: error.message })
    }
  }
  const part = joiner.finish()
  if (part === undefined && messages.length === 0) {
    const reason = 'the folder has no files'
    messages.push(createMessage({ kind: 'broken-part', reason }, { path: named[0] ?? '.' }))
  }
  return { part, messages }
}

/** List the files of parts, those of folders among them; absolute, each once. */
async function listParts(
  { folder, effects }: Session,
  named: readonly string[],
): Promise<readonly string[]> {
  const files = new Set<string>()
  for (const name of named) {
    const file = path.resolve(folder, name)
    if ((await effects.findPathKind(file)) !== 'directory') files.add(file)
    else {
      for (const one of await effects.listFiles(file, ['**/*'])) files.add(path.join(file, one))
    }
  }
  return [...files]
}

async function writeLock(
  session: Session,
  part: LogPart,
  { update, configFile }: { readonly update: boolean; readonly configFile: string | undefined },
): Promise<ExitCode> {
  const { effects } = session
  const project = await openProject(session, { config: configFile })
  const { root } = project
  const fail = (messages: readonly VFileMessage[]): ExitCode => {
    report(session, messages, root)
    return EXIT.failed
  }
  if (project.kind === 'failed') return fail(project.messages)
  const { config, files } = project
  const { pages } = await readPages(config, files, effects)
  const { terms } = await findPartDemands(config, pages, await readVersion())
  const what = findOtherTerm(part.terms, terms)
  const at = config.source.locate([])
  if (what !== undefined) return fail([createMessage({ kind: 'stale-part', what }, at)])
  const shards = listMissingShards(part.shards)
  if (shards.length > 0) return fail([createMessage({ kind: 'missing-shards', shards }, at)])
  const known = update ? await findLock(files, effects, { isFrozen: true }) : undefined
  if (known !== undefined && known.lock === undefined) return fail(known.messages)
  const lock = createLockOfParts(part, known?.lock)
  const checked = await checkPartLogs(config, { files, effects }, { part, lock })
  report(session, checked, root)
  if (hasErrors(checked)) return EXIT.failed
  const build = await buildProject(config, files, effects, { parts: lock, isCheck: true })
  const planned = build.files.filter(({ kind }) => kind === 'lock')
  const { messages } = await writeBuild(planned, { files, effects })
  const errors = build.messages.filter((message) => hasErrors([message]))
  report(session, [...errors, ...messages], root)
  if (errors.length === 0 && messages.length === 0) {
    tell(session, `${showPath(session, files.resolve(LOCK_FILE))}: ${countLogs(lock.logs.size)}\n`)
  }
  return errors.length > 0 || messages.length > 0 ? EXIT.failed : EXIT.fine
}
