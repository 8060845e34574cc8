/**
 * What stands for a pid where samples are of all processes of a log together, as for `kill`: a recorder states the sum, or it is
 * computed.
 */
export const SUM_PID = -1

/** Pids have 32 bits at most, and there may be none; what is above counts the executions before. */
const FIRST_OF_OTHERS = 2 ** 33

/**
 * What stands for the pid of a process in one of several executions that a log states one after the other, counted from 1. It
 * is the pid itself in the first one.
 */
export function createExecutionPid(pid: number | undefined, execution: number): number | undefined {
  return execution < 2 ? pid : (execution - 1) * FIRST_OF_OTHERS + (pid === undefined ? 0 : pid + 1)
}

/** Which of several executions a pid stands for, from 1. */
export function findExecution(pid: number | undefined): number {
  return pid === undefined || pid < FIRST_OF_OTHERS ? 1 : Math.floor(pid / FIRST_OF_OTHERS) + 1
}

/** Show a pid in a sentence: `1234`, `sum`, `none` for samples without one, `1234[2]` in the second execution of a log. */
export function formatPid(pid: number | undefined): string {
  const execution = findExecution(pid)
  if (execution === 1 || pid === undefined) return pid === SUM_PID ? 'sum' : String(pid ?? 'none')
  const own = pid % FIRST_OF_OTHERS
  return `${own === 0 ? 'none' : String(own - 1)}[${String(execution)}]`
}

/** What stands for the pid of samples without one, where a number or nothing would mean something else. */
export const NO_PID = -2

/** Show a pid in the name of a file: `1234`, `none`, `1234-2`. */
export function formatFilePid(pid: number | undefined): string {
  return formatPid(pid).replace('[', '-').replace(']', '')
}

/** A process as the configuration names it: by its pid, `sum` for all, `none` for the one without a pid, or `9085[2]` in a second execution. */
export type NamedPid = number | string

/** How a process of a later execution is named. */
export const OTHER_EXECUTION = /^(none|\d{1,10})\[([2-9]|[1-9]\d{1,4})\]$/

/** The number that stands for a process that the configuration names. */
export function readPid(named: NamedPid | undefined): number | undefined {
  if (named === 'sum') return SUM_PID
  if (named === 'none') return NO_PID
  if (named === undefined || typeof named === 'number') return named
  const [, pid, execution] = OTHER_EXECUTION.exec(named) ?? []
  return createExecutionPid(pid === 'none' ? undefined : Number(pid), Number(execution))
}

/** How the configuration names the process of a series. */
export function namePid(pid: number | undefined): NamedPid {
  const text = formatPid(pid)
  return pid === undefined || String(pid) !== text ? text : pid
}
