import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isRemoteLog } from '../remote-log.ts'

/**
 * Warn of logs that are named by absolute paths, which no other machine has: once, at the first.
 *
 * @param messages those of reading them; a log that is not there has one already
 */
export function checkLogPaths(
  {
    runs,
    source,
    messages,
  }: Pick<Config, 'runs' | 'source'> & { readonly messages: readonly VFileMessage[] },
  files: Pick<ProjectFiles, 'relate'>,
): readonly VFileMessage[] {
  const [first, ...others] = runs
    .flatMap(({ logs }) => logs)
    .filter(({ pattern }) => isAbsolute(pattern))
  if (first === undefined) return []
  const place = source.locate(first.at, 'value')
  const { line, column } = place
  if (messages.some((one) => one.line === line && one.column === column)) return []
  const relative = files.relate(first.pattern)
  const problem = {
    kind: 'unportable-log',
    path: first.pattern,
    relative: relative.startsWith('../') || isAbsolute(relative) ? undefined : relative,
    others: others.length,
  } as const
  return [createMessage(problem, place, 'warning')]
}

function isAbsolute(pattern: string): boolean {
  return !isRemoteLog(pattern) && /^(?:[/\\]|[A-Za-z]:[/\\])/.test(pattern)
}
