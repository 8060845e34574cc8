import { buildOf, countLines, grepFor } from '../commands.mjs'
import { writeProfileLog, writeReferenceLog } from '../object-logs.mjs'
import { makeLog } from '../places.mjs'
import { JSON_PROJECT, writeGcLog, writeJsonLog, writePidstatLog } from '../recorder-logs.mjs'

const ONE_PROCESS = 'pages: [page.md]\nruns: { a: { title: A, logs: log.txt, pid: 5010 } }\n'

/** Several processes, a sample of each every second. */
export const pidstat = describeLog('pidstat', {
  ...{ write: writePidstatLog, value: 'a.rss.peak', anchor: '# Time' },
  configuration: ONE_PROCESS,
})

/** A pause a line. */
export const gc = describeLog('gc', { write: writeGcLog, value: 'a.gc.pause.max', anchor: 'GC(' })

/** A format of a few fields in the configuration; every line is a record. */
export const ownJson = describeLog('own-json', {
  ...{ write: writeJsonLog, value: 'a.rss.peak', anchor: '{"' },
  configuration: JSON_PROJECT,
})

/** A call, a return or an event a line. */
export const profile = describeLog('profile', {
  ...{ write: writeProfileLog, value: 'a.trace.rss.peak', anchor: 'NEXT:' },
})

/** An object that is made or deleted a line. */
export const reference = describeLog('reference', {
  ...{ write: writeReferenceLog, value: 'a.trace.new', anchor: 'NEW:' },
})

/** A build of a long log, beside the search for its anchor. */
function describeLog(row, { write, value, anchor, configuration }) {
  return {
    row,
    prepare: ({ megabytes }) => {
      const { file, bytes } = makeLog(`${row}-${megabytes}.log`, (log) => {
        write(log, Number(megabytes) * 1e6)
      })
      return {
        input: { bytes },
        commands: [
          {
            ...{ name: 'tracedocs', shown: 'tracedocs build' },
            runs: [buildOf(value, file, configuration)],
          },
          grepFor(anchor, file),
          countLines(file),
        ],
      }
    },
  }
}
