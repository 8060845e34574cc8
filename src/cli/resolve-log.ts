import path from 'node:path'
import { isRemoteLog } from '../remote-log.ts'
import type { Session } from './session.ts'

/** The real path of a log that the command line names; `-` stays, and so does what is not there or on another machine. */
export async function resolveLog({ folder, effects }: Session, log: string): Promise<string> {
  if (log === '-' || isRemoteLog(log)) return log
  const file = path.resolve(folder, log)
  const exists = (await effects.findPathKind(file)) !== undefined
  return exists ? effects.resolveLinks(file) : file
}
