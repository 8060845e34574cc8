import path from 'node:path'
import process from 'node:process'
import { threadId } from 'node:worker_threads'

/**
 * Name the file that this thread writes beside a target before it takes the target's place. No two that are alive write
 * the same: a process and each of its threads have names of their own.
 */
export function nameUnfinished(target: string): string {
  const writer = [process.pid, ...(threadId === 0 ? [] : [threadId])].join('-')
  return path.join(path.dirname(target), `.${path.basename(target)}.${writer}.tmp`)
}

/** Read from its name what a file beside a target was to replace, and which process wrote it. */
export function readUnfinishedName(
  name: string,
): { readonly target: string; readonly writer: number } | undefined {
  const [, target, writer] = /^\.(.+)\.(\d+)(?:-\d+)?\.tmp$/s.exec(name) ?? []
  return target === undefined ? undefined : { target, writer: Number(writer) }
}
