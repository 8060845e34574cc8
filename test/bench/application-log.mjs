import { closeSync, openSync, writeSync } from 'node:fs'

const MODULES = ['LASToHTML.py', 'index.py', 'table.py', 'frame.py']

/** How many lines there are for each process record. */
export const RECORD_EVERY = 50

/**
 * Write a log of an application of which every 50th line is a process record, from a fixed seed:
 * 5 M lines are about 820 MB.
 */
export function writeApplicationLog(file, lines) {
  const descriptor = openSync(file, 'w')
  let state = 77077
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  let batch = []
  for (let line = 0; line < lines; line++) {
    batch.push(
      line % RECORD_EVERY === 0
        ? formatRecord(line / RECORD_EVERY, random())
        : formatLine(line, random()),
    )
    if (batch.length === 10_000) {
      writeSync(descriptor, batch.join(''))
      batch = []
    }
  }
  writeSync(descriptor, batch.join(''))
  closeSync(descriptor)
}

function formatLine(line, share) {
  const name = 'x'.repeat(Math.floor(share * 60))
  return `2020-11-12 10:00:03,851 - ${MODULES[line % 4].padEnd(16)} -  212 - 77077 - (MainThread) - INFO     - Section ${Math.floor(share * 1e9)} of ${name}.las read\n`
}

/** A line with a process record. */
export function formatRecord(sample, share) {
  const elapsed = sample + 0.8 + Math.round(share * 1e6) / 1e7
  const record = {
    timestamp: '2020-11-12 10:00:00.800000',
    memory_info: {
      rss: 40_000_000 + Math.floor(share * 2e8),
      vms: 4595617792,
      pfaults: 11441 + sample * 90,
      pageins: 0,
    },
    cpu_times: {
      user: Math.round(elapsed * 0.8 * 1e9) / 1e9,
      system: 0.039806519,
      children_user: 0,
      children_system: 0,
    },
    elapsed_time: elapsed,
    pid: 77077,
  }
  return `2020-11-12 10:00:00,800 - process.py       -  299 - 77077 - (ProcMon   ) - INFO     - ProcessLoggingThread-JSON ${JSON.stringify(record).replaceAll('":', '": ').replaceAll(',"', ', "')}\n`
}
