import { readFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { checkFormat } from '../../src/series/check-format.ts'
import { collectLog } from '../../src/series/collect-log.ts'
import type { DocumentFormat } from '../../src/records/document-format.ts'
import type { RecordFormat } from '../../src/records/record-format.ts'
import { documentFormats } from '../../src/records/document-formats.ts'
import { recordFormats } from '../../src/records/record-formats.ts'

const documented = ['metrics', 'formats']
  .map((page) => readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8'))
  .join('\n')

function readExample(name: string): string {
  const section = documented.split(`\n### \`${name}\`\n`)[1]?.split(/^##/m)[0] ?? ''
  return /^```(?:text|json|csv|xml)\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? ''
}

/** Lines of logs that are none of ours, but look like some of ours. */
const FOREIGN: readonly string[] = [
  '[0.010s][info][safepoint] Safepoint "G1CollectForAllocation", Time since last: 1 ns, Total: 5 ns',
  '[1] GC(0) Pause for coffee 3.500ms later',
  '[0.1s][info][app] Using G1 is a choice',
  'gc is slow today: 4->4->0 MB',
  '0.123: [CMS-concurrent-mark: 0.010/0.010 secs]',
  'Summary:',
  '  Total:  3 files',
  'Running unit test @ home',
  'Requests      are many',
  'Latency       12ms',
  'http_reqs are counted',
  'desc: nothing',
  'mem_heap_B=7',
  '==12== definitely maybe',
  'total runtime: 3 s',
  'peak heap memory consumption: 3.00M',
  '% time is money',
  '  1.00    0.000312           8        39        19 openat',
  'Execution time = 3 s',
  'Processed 3 files',
  '2026-01-02 03:04:05 INFO [GC thread] started',
]

const all = [...recordFormats, ...documentFormats]

/** What a format reads in a log: whole; in pieces and between other lines, too, where there is time for it. */
async function findRead(format: RecordFormat | DocumentFormat, text: string): Promise<unknown> {
  if (process.env['THOROUGH'] !== undefined) {
    return checkFormat(format, [{ text, figures: {}, results: [], samples: 0 }])
  }
  const options = { formats: [format], words: false, path: undefined }
  const { figures, results = [], processes } = await collectLog(oneChunk(text), options)
  return [...figures.keys(), ...results, ...processes]
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

test.each(all)('$name reads none of the lines that only look like its own', async (format) => {
  const text = `${FOREIGN.join('\n')}\n`
  const sample = { text, figures: {}, results: [], samples: 0 }
  expect(await checkFormat(format, [sample])).toEqual([])
  for (const line of FOREIGN) expect([line, await findRead(format, line)]).toEqual([line, []])
})

const examples = new Map(all.map(({ name }) => [name, readExample(name)]))

// The example of each format, read by every other one alone, so that no order of the formats hides anything.
test.each(all)('$name reads none of the examples of other formats', async (format) => {
  for (const [name, text] of examples) {
    if (name === format.name || name === 'process') continue
    const owner = all.find((one) => one.name === name)
    if (owner?.kind === 'document' && owner.replaces?.includes(format.name) === true) continue
    if (format.kind === 'document' && !format.matches(text)) continue
    expect([name, await findRead(format, text)]).toEqual([name, []])
  }
})
