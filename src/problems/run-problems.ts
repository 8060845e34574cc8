import { formatList, listFirst, type Words } from './word-lists.ts'

/** What can be wrong with a run and its processes. */
export const runProblems = {
  'unread-run': ({ run }: { run: string }) =>
    `Cannot use the run \`${run}\`: its log could not be read`,
  'no-process': ({
    run,
    log,
  }: {
    run: string
    /** Its only log, if nothing of that could be read. */
    log?: string
  }) =>
    log === undefined
      ? `Cannot draw the run \`${run}\`: its logs have no samples of a process over time; bars, \`template: bars\`, draw what they state once`
      : `Cannot draw the run \`${run}\`: there is no record in \`${log}\`; what is said of the log says why`,
  'several-processes': ({ run, pids }: { run: string; pids: readonly string[] }) =>
    `Expected the run \`${run}\` to be one process, got ${String(pids.length)} (pid ${listFirst(pids)}); choose one with \`pid\``,
  'several-executions': ({ run, pids }: { run: string; pids: readonly string[] }) =>
    `Cannot add up the processes of the run \`${run}\`: its log has several executions, one after the other (pid ${listFirst(pids)}); choose a process of one with \`pid\``,
  'no-such-process': ({ pid, pids }: { pid: string; pids: readonly string[] }) =>
    pids.length === 0
      ? `Cannot find the process ${pid}: the logs have samples of none; remove \`pid\`, or correct the logs`
      : `Cannot find the process ${pid}, expected one of ${formatList(pids)}`,
  'no-common-times': ({ run }: { run: string }) =>
    `Cannot add up the processes of the run \`${run}\`: no times have samples of all that run then; choose one with \`pid\``,
  'shared-process': ({
    run,
    pid,
    paths,
  }: {
    run: string
    /** `undefined` for logs whose lines carry none. */
    pid: string | undefined
    paths: readonly string[]
  }) =>
    `Expected each process of the run \`${run}\` to be in one log, got ${pid === undefined ? 'processes without a pid' : `process ${pid}`} in ${formatList(paths)}; their samples are taken as one series; give each its own run if they are not`,
  'repeated-figure': ({ figures, count }: { figures: readonly string[]; count: number }) =>
    `Expected one ${formatList(figures)} in the log, got ${count}${figures.length > 1 ? ' of each' : ''}; the last is used`,
  'no-series': ({ series, run }: Words<'series' | 'run'>) =>
    `Cannot draw \`${series}\` of the run \`${run}\`: its log has no such samples; its curve is left out`,
  'no-dates': ({ run }: { run: string }) =>
    `Cannot show dates: the log of the run \`${run}\` has none of its samples; expected \`time: false\` for seconds or \`time: true\` for hours, minutes and seconds`,
  'missing-label': ({
    label,
    run,
    known,
  }: {
    label: string
    run: string
    known: readonly string[]
  }) =>
    `Cannot find the label \`${label}\` in the run \`${run}\`, ${known.length === 0 ? 'which has none' : `expected one of ${formatList(known)}`}`,
}
