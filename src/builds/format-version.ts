import type { LogFormat } from '../traces/log-formats.ts'

/** Format the name of a format in a lock: `time@1`, or `app@3f2a…` for one whose definition decides. */
export function formatVersion(format: LogFormat): string {
  const digest = 'digest' in format ? format.digest : undefined
  return `${format.name}@${digest ?? String(format.version)}`
}
