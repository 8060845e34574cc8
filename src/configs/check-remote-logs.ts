import { isListedHost, isRemoteLog, parseRemoteLog } from '../remote-log.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'
import type { LogConfig, RunConfig } from './run-config.ts'

/** A project that needs more has a part of them on its own machine. */
const MOST_REMOTE = 1000

/** Check the logs that lie on other machines: their addresses, and that `hosts` names whom they are fetched from. */
export function checkRemoteLogs(
  runs: readonly Pick<RunConfig, 'logs'>[],
  hosts: readonly string[],
): readonly SpecIssue[] {
  const remote = runs.flatMap(({ logs }) => logs.filter(({ pattern }) => isRemoteLog(pattern)))
  const first = remote[MOST_REMOTE]
  if (first !== undefined) {
    const problem = { kind: 'many-remote-logs', most: MOST_REMOTE } as const
    return [{ problem, at: first.at, part: 'value' }]
  }
  return remote.flatMap((log) => checkLog(log, hosts))
}

function checkLog({ pattern, at }: LogConfig, hosts: readonly string[]): readonly SpecIssue[] {
  const log = parseRemoteLog(pattern)
  if (log.kind === 'refused') {
    const { shown, reason } = log
    return [{ problem: { kind: 'bad-remote-log', path: shown, reason }, at, part: 'value' }]
  }
  if (isListedHost(log.host, hosts)) return []
  const problem = { kind: 'unlisted-host', path: pattern, host: log.host } as const
  return [{ problem, at, part: 'value' }]
}
