import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isSystemError } from '../effects.ts'

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
    return { kind: 'text', text: await runGit(root, ['show', `${revision}:./${file}`]) }
  } catch (error) {
    return { kind: 'failed', reason: readReason(error) }
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
    return splitLines(await runGit(root, args))
  } catch {
    return []
  }
}

/** A commit that changed a file. */
export interface Commit {
  /** Short hash. */
  readonly commit: string
  /** All of its digits. */
  readonly hash: string
  /** `2026-01-02`, when it was committed. */
  readonly date: string
  readonly subject: string
}

/** The commits that changed a file, or why they cannot be listed. */
export type ListedCommits =
  | {
      readonly kind: 'commits'
      readonly commits: readonly Commit[]
      /** Whether the clone lacks commits before its first one. */
      readonly isShallow: boolean
    }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * List the commits that changed a file, the oldest first; of merged branches, the merge only.
 *
 * @param since a revision, without which all are listed
 */
export async function listCommits(
  root: string,
  file: string,
  since?: string,
): Promise<ListedCommits> {
  if (since?.startsWith('-') === true) {
    return { kind: 'failed', reason: 'it is no name of a revision' }
  }
  const range = since === undefined ? 'HEAD' : `${since}..HEAD`
  const args = [
    'log',
    '--first-parent',
    '--reverse',
    '--format=%h%x09%H%x09%cs%x09%s',
    range,
    '--',
    `./${file}`,
  ]
  try {
    const commits = splitLines(await runGit(root, args)).map((line) => {
      const [commit = '', hash = '', date = '', ...subject] = line.split('\t')
      return { commit, hash, date, subject: subject.join(' ').replaceAll(/\p{Cc}/gu, '?') }
    })
    const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository'])
    return { kind: 'commits', commits, isShallow: shallow.trim() === 'true' }
  } catch (error) {
    return { kind: 'failed', reason: readReason(error) }
  }
}

function readReason(error: unknown): string {
  if (isSystemError(error) && error.code === 'ENOENT') return 'there is no `git` here to ask'
  const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : undefined
  if (reason?.includes('not a git repository') === true) return 'the folder is in no Git repository'
  return reason?.replace(/^fatal: /, '') ?? String(error)
}

async function runGit(root: string, args: readonly string[]): Promise<string> {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: MOST_BYTES } as const
  return (await promisify(execFile)('git', args, options)).stdout
}

function splitLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
