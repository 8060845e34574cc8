import type { VFileMessage } from 'vfile-message'

/** How bad a problem is: errors stop what they touch, warnings are reported, notes inform. */
export type Severity = 'error' | 'warning' | 'info'

/** Read how bad the problem of a message is. */
export function findSeverity({ fatal }: VFileMessage): Severity {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}
