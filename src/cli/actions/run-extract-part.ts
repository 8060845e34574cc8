import path from 'node:path'
import { extractPart } from '../../builds/extract-part.ts'
import { findPartDemands } from '../../builds/find-part-demands.ts'
import { readPages } from '../../builds/read-pages.ts'
import { findShard, type Shard } from '../../builds/shard.ts'
import { formatPart } from '../../locks/parts/format-part.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { checkOutputs } from '../check-outputs.ts'
import { openProject } from '../open-project.ts'
import { resolveLog } from '../resolve-log.ts'
import { readVersion } from '../read-version.ts'
import { EXIT, report, showPath, tell, type ExitCode, type Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'

/** The options of `tracedocs extract --part`. */
export interface ExtractPartOptions {
  readonly part?: string
  readonly shard?: Shard
  readonly config?: string
}

/** Read logs of the project and write a part. None is written when a log cannot be read. */
export async function runExtractPart(
  session: Session,
  named: readonly string[],
  { part: output = '', shard, config: configFile }: ExtractPartOptions,
): Promise<ExitCode> {
  const { effects } = session
  const project = await openProject(session, { config: configFile })
  const { root } = project
  if (project.kind === 'failed') {
    report(session, project.messages, root)
    return EXIT.failed
  }
  const { config, files } = project
  const target = path.resolve(session.folder, output)
  const planned = named.map((log) => ({ file: target, log })).slice(0, 1)
  if (!(await checkOutputs(session, planned, named))) return EXIT.failed
  const { pages } = await readPages(config, files, effects)
  const demands = await findPartDemands(config, pages, await readVersion())
  const logs = new Map<string, string>()
  for (const log of named) logs.set(await resolveLog(session, log), log)
  const { part, chosen, messages } = await extractPart(
    config,
    { files, effects },
    {
      demands,
      areNamed: named.length > 0,
      isChosen: (log) =>
        (named.length === 0 || logs.has(log.real)) &&
        (shard === undefined || findShard(log.path, shard.count) === shard.index),
      shard:
        named.length > 0 || shard === undefined
          ? undefined
          : `${String(shard.index)}/${String(shard.count)}`,
    },
  )
  report(session, messages, root)
  if (messages.some(({ fatal }) => fatal === true)) return EXIT.failed
  const strays = shard === undefined ? [...logs].filter(([real]) => !chosen.has(real)) : []
  report(
    session,
    strays.map(([, log]) =>
      createMessage({ kind: 'stray-log', path: log }, { path: log }, 'warning'),
    ),
  )
  if (part.logs.size === 0 && shard === undefined) {
    report(
      session,
      [createMessage({ kind: 'no-chosen-logs' }, config.source.locate(['runs']))],
      root,
    )
    return EXIT.failed
  }
  if (!(await writeNamedFile(session, target, formatPart(part)))) return EXIT.failed
  tell(session, `${showPath(session, target)}: ${countLogs(part.logs.size)}\n`)
  return EXIT.fine
}

/** `1 log`, `12 logs`. */
export function countLogs(count: number): string {
  return `${String(count)} ${count === 1 ? 'log' : 'logs'}`
}
