import path from 'node:path'
import { isSystemError } from '../effects.ts'
import { readHead } from '../logs/read-head.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { report, showPath, type Session } from './session.ts'

/** What tells a file that an earlier call wrote: what it is, and how it begins. */
const OUTPUTS = {
  report: {
    words: 'a report of tracedocs',
    begins: /^<!doctype html>[^]*tracedocs report<\/title>/i,
  },
  'code-quality': {
    words: 'a code-quality report of tracedocs',
    begins: /^\[\s*(?:\]|\{[^]*"check_name":\s*"tracedocs)/,
  },
  sarif: { words: 'a SARIF file of tracedocs', begins: /^\{\s*"\$schema"[^]*"tracedocs"/ },
  json: { words: 'a lint report of tracedocs', begins: /^\{\s*"status"/ },
  text: { words: 'a lint report of tracedocs', begins: /^[\d,]+ pages?\b|^no pages?\b/i },
  baseline: {
    words: 'a baseline of tracedocs',
    begins: /^\{\s*"version":\s*\d+,\s*"findings"/,
  },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly begins: RegExp }>>

/** A kind of file that the command line names for what a command tells. */
export type OutputKind = keyof typeof OUTPUTS

/** Whether files may be written; see {@link mayReplace}. What is not named is not written. */
export async function mayReplaceAll(
  session: Session,
  named: readonly (readonly [file: string | undefined, kind: OutputKind])[],
): Promise<boolean> {
  for (const [file, kind] of named) {
    if (file === undefined) continue
    if (!(await mayReplace(session, path.resolve(session.folder, file), kind))) return false
  }
  return true
}

/**
 * Whether a file may be written that the command line names: it is not there, is empty, or is of the kind that is written. Anything else is a page, a
 * log or the lock whose name stands in the wrong place; that is reported.
 *
 * @param file absolute
 */
export async function mayReplace(
  session: Session,
  file: string,
  kind: OutputKind,
): Promise<boolean> {
  const { words, begins } = OUTPUTS[kind]
  const text = await readBeginning(session, file)
  if (text === undefined || text === '' || begins.test(text)) return true
  const problem = { kind: 'foreign-output', path: showPath(session, file), words } as const
  report(session, [createMessage(problem, { path: file })])
  return false
}

/** The beginning of a file; `undefined` of what is no file, or cannot be read, which writing tells of. */
async function readBeginning({ effects }: Session, file: string): Promise<string | undefined> {
  if ((await effects.findPathKind(file)) !== 'file') return undefined
  try {
    const head = await readHead(file, effects)
    return head?.text.replace(/^\ufeff/, '').trimStart()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}
