import path from 'node:path'
import type { Session } from './session.ts'

/** The real path of a log that the command line names; `-` stays, and so does what is not there. */
export async function resolveLog({ folder, effects }: Session, log: string): Promise<string> {
  if (log === '-') return log
  const file = path.resolve(folder, log)
  const exists = (await effects.findPathKind(file)) !== undefined
  return exists ? effects.resolveLinks(file) : file
}
