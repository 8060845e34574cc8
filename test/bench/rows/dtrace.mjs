import { buildOf, countLines, grepFor } from '../commands.mjs'
import { writeDtraceLog } from '../dtrace-log.mjs'
import { cli, findOwn, makeLog } from '../places.mjs'
import { hasPymemtrace, PYTHON, runPymemtrace } from '../pymemtrace.mjs'

/** A malloc log; one of each length that is asked for. */
export const dtrace = {
  row: 'dtrace',
  prepareAll: (options) =>
    options['dtrace-lines'].split(',').map((lines) => () => prepare(Number(lines))),
}

function prepare(lines) {
  const { file, bytes } = makeLog(`dtrace-${lines}.log`, (log) => {
    writeDtraceLog(log, lines)
  })
  return {
    input: { bytes, lines },
    commands: [
      { name: 'tracedocs', shown: 'tracedocs dtrace', runs: [['node', cli, 'dtrace', file]] },
      { name: 'tracedocs build', isOwn: true, runs: [buildOf('a.dtrace.mallocs', file)] },
      grepFor('malloc', file),
      countLines(file),
      hasPymemtrace
        ? {
            ...{ name: 'analyser (pymemtrace)', isThere: true, heavy: true },
            shown: 'pymemtrace.util.dtrace_log_analyse',
            runs: [runPymemtrace('util.dtrace_log_analyse', '-l', '50', file)],
            prints: /Count mallocs: +[1-9]/,
          }
        : {
            ...{ name: 'analyser (stand-in)', heavy: true },
            shown: 'reference-dtrace.py, a stand-in for dtrace_log_analyse',
            runs: [[PYTHON, findOwn('reference-dtrace.py'), file]],
          },
    ],
  }
}
