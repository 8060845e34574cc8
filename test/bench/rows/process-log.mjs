import { RECORD_EVERY, writeApplicationLog } from '../application-log.mjs'
import { buildOf, grepFor } from '../commands.mjs'
import { cli, findOwn, makeLog } from '../places.mjs'
import { hasPymemtrace, nameOutput, plots, PYTHON, runPymemtrace } from '../pymemtrace.mjs'

const ANCHOR = 'ProcessLoggingThread-JSON'

/** A log of a program, with pymemtrace's records. */
export const processLog = {
  row: 'process-log',
  prepare: (options) => {
    const lines = Number(options.lines)
    const { file, bytes } = makeLog(`application-${lines}.log`, (log) => {
      writeApplicationLog(log, lines)
    })
    return {
      input: { bytes, lines, records: lines / RECORD_EVERY },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs extract' },
          runs: [['node', cli, 'extract', file, '-o', 'series.txt']],
        },
        { name: 'tracedocs build', isOwn: true, runs: [buildOf('a.rss.peak', file)] },
        grepFor(ANCHOR, file, 'rg'),
        grepFor(ANCHOR, file),
        hasPymemtrace
          ? {
              ...{ name: 'process.py (pymemtrace)', isThere: true, heavy: true },
              shown: 'pymemtrace.process, which draws a chart, too',
              runs: [runPymemtrace('process', file, plots)],
              writes: [nameOutput(plots, file, 77077, 'dat')],
            }
          : {
              ...{ name: 'process.py (stand-in)', heavy: true },
              shown: 'reference.py, a stand-in for process.py',
              runs: [[PYTHON, findOwn('reference.py'), file, '.']],
            },
      ],
    }
  },
}
