import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectLog } from '../../src/series/collect-log.ts'
import { formatAlignedLines, formatDat } from '../../src/series/format-process-table.ts'
import { tabulateProcess } from '../../src/series/tabulate-process.ts'
import { recordFormats } from '../../src/records/record-formats.ts'

const folder = new URL('process-log/', import.meta.url)

async function tabulate(text: string) {
  const chunks = (async function* () {
    await Promise.resolve()
    yield Buffer.from(text)
  })()
  const { processes } = await collectLog(chunks, { formats: recordFormats, words: false })
  return processes.map((series) => tabulateProcess(series, 'tdprocess'))
}

// The reference is what tdprocess of pymemtrace 0.6 wrote from the same log.
test('a .dat of a log is, byte for byte, what tdprocess writes', async () => {
  const [table] = await tabulate(readFileSync(new URL('process.log', folder), 'utf8'))
  if (table === undefined) throw new Error('expected a process in the log')
  expect(formatDat(table)).toBe(readFileSync(new URL('process.log_25676.dat', folder), 'utf8'))
})

// Laid out by the format strings of pymemtrace 0.6; the rates are 10272/0.23358798 and
// 8668/1.00498319, computed with python3.
test('the aligned table is what tdprocess prints', async () => {
  const [table] = await tabulate(
    [
      'x ProcessLoggingThread-JSON-START {"pid": 24098, "timestamp": "2019-10-14 17:44:46.955519", "memory_info": {"rss": 28475392, "pfaults": 10272}, "cpu_times": {"user": 0.3174768, "system": 0.05}, "elapsed_time": 0.23358798027038574}',
      'x ProcessLoggingThread-JSON {"pid": 24098, "timestamp": "2019-10-14 17:44:47.960414", "memory_info": {"rss": 55967744, "pfaults": 18940}, "cpu_times": {"user": 1.291334912, "system": 0.07}, "elapsed_time": 1.2385711669921875, "label": "two\\nlines"}',
    ].join('\n'),
  )
  if (table === undefined) throw new Error('expected a process in the log')
  expect([...formatAlignedLines(table)].join('').split('\n')).toEqual([
    '#t(s)                 RSS PageFaults/s         User    Mean_CPU%    Inst_CPU% Timestamp                     PID Label',
    '0.2              28475392 43974.865437          0.3       135.9%       135.9% 2019-10-14T17:44:46.955519  24098 #',
    '1.2              55967744  8625.019915          1.3       104.3%        96.9% 2019-10-14T17:44:47.960414  24098 # two lines',
    '',
  ])
})
