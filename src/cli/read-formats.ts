import type { LogFormat } from '../traces/log-formats.ts'
import { logFormats } from '../traces/log-formats.ts'
import { openProject } from './open-project.ts'
import { report, type Session } from './session.ts'

/** The formats that logs of a folder may have. */
export interface FolderFormats {
  readonly formats: readonly LogFormat[]
  /** Whether the configuration of the folder could not be read, so that only the formats of tracedocs are known. */
  readonly failed: boolean
}

/** Read the formats of a folder's project beside those of tracedocs, and report what is wrong with its configuration. */
export async function readFormats(session: Session): Promise<FolderFormats> {
  const opened = await openProject(session, { mayBeUnconfigured: true })
  if (opened.kind === 'project') return { formats: opened.config.formats, failed: false }
  report(session, opened.messages, opened.root)
  return { formats: logFormats, failed: true }
}
