import path from 'node:path'
import process from 'node:process'
import { threadId } from 'node:worker_threads'

/** Name this thread as no other is named that is alive: by its process, and by itself where it is not the first. */
export function nameWriter(): string {
  return [process.pid, ...(threadId === 0 ? [] : [threadId])].join('-')
}

/**
 * Name the file that this thread writes beside a target before it takes the target's place; see
 * {@link nameWriter}.
 */
export function nameUnfinished(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${nameWriter()}.tmp`)
}

/** Read from its name what a file beside a target was to replace, and which process wrote it. */
export function readUnfinishedName(
  name: string,
): { readonly target: string; readonly writer: number } | undefined {
  const [, target, writer] = /^\.(.+)\.(\d+)(?:-\d+)?\.tmp$/s.exec(name) ?? []
  return target === undefined ? undefined : { target, writer: Number(writer) }
}
