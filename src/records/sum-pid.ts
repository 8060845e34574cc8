/**
 * What stands for a pid where samples are of all processes of a log together, as for `kill`: a recorder states the sum, or it is
 * computed.
 */
export const SUM_PID = -1

/** Show a pid in a sentence: `1234`, `sum`, or `none` for samples without one. */
export function formatPid(pid: number | undefined): string {
  return pid === SUM_PID ? 'sum' : String(pid ?? 'none')
}
