/**
 * What stands for a pid where samples are of all processes of a log together, as for `kill`: a recorder states the sum, or it is
 * computed.
 */
export const SUM_PID = -1

/** Show a pid in a sentence: `1234`, `sum`, or `none` for samples without one. */
export function formatPid(pid: number | undefined): string {
  return pid === SUM_PID ? 'sum' : String(pid ?? 'none')
}

/** What stands for the pid of samples without one, where a number or nothing would mean something else. */
export const NO_PID = -2

/** A process as the configuration names it: by its pid, the sum of all, or the one without a pid. */
export type NamedPid = number | 'sum' | 'none'

/** The number that stands for a process that the configuration names. */
export function readPid(named: NamedPid | undefined): number | undefined {
  return named === 'sum' ? SUM_PID : named === 'none' ? NO_PID : named
}
