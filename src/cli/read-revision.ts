import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A file of a git revision, or why there is none. */
export type RevisionFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string }

const MOST_BYTES = 256 * 1024 ** 2

/** Read a file as it is in a git revision. */
export async function readRevision(
  root: string,
  revision: string,
  file: string,
): Promise<RevisionFile> {
  // What begins with a dash would be an option of git's.
  if (revision.startsWith('-')) return { kind: 'failed', reason: 'it is no name of a revision' }
  try {
    const { stdout } = await promisify(execFile)('git', ['show', `${revision}:./${file}`], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
    })
    return { kind: 'text', text: stdout }
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : undefined
    return { kind: 'failed', reason: reason ?? String(error) }
  }
}

/** List the revisions that changed a file, the newest first; empty where git knows none. */
export async function listRevisions(
  root: string,
  file: string,
  most: number,
): Promise<readonly string[]> {
  const args = ['log', `--max-count=${String(most)}`, '--format=%h', '--', `./${file}`]
  try {
    const { stdout } = await promisify(execFile)('git', args, { cwd: root, encoding: 'utf8' })
    return stdout.split('\n').filter((line) => line !== '')
  } catch {
    return []
  }
}
