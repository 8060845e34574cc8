import type { Config } from '../configs/config.ts'
import type { RunConfig } from '../configs/run-config.ts'
import { mergeLogs } from './merge-logs.ts'
import type { FoundLog, ProjectLogs } from './project-logs.ts'

/** A log, and a run that names it. */
export interface RunsLog {
  readonly log: FoundLog
  readonly run: RunConfig
}

/** List the logs of all runs, as the runs read them; a log of several runs is listed for each. */
export async function listRunLogs(
  { runs }: Pick<Config, 'runs'>,
  logs: ProjectLogs,
): Promise<readonly RunsLog[]> {
  const listed: RunsLog[] = []
  for (const run of runs) {
    const found: FoundLog[] = []
    for (const log of run.logs) found.push(...(await logs.find(log)))
    listed.push(...mergeLogs(found).map((log) => ({ log, run })))
  }
  return listed
}
