import { createHash } from 'node:crypto'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { readLog } from '../../src/series/read-log.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { createLog, createProject, SMALL_LOG } from '../cli/project.ts'

/** Read a log of some content: the lines that it counts, and what is said of it. */
async function read(content: string | Uint8Array, hashes = false) {
  const { folder } = createProject({ 'a.log': content })
  return readAt(path.join(folder, 'a.log'), hashes)
}

async function readAt(file: string, hashes = false) {
  const request = { file, path: 'a.log', formats: logFormats, forced: false, words: false, hashes }
  const { contents, messages, sha256 } = await readLog(request, createNodeEffects())
  return {
    lines: contents?.reading.totals.lines,
    said: messages.map(({ ruleId, fatal, line }) => {
      const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'note'
      return `${severity} ${ruleId ?? ''}${line === undefined ? '' : ` at ${String(line)}`}`
    }),
    sha256,
  }
}

const [sample = ''] = createLog([{ elapsed: 1, rss: 4096, user: 1 }]).split('\n')
const back = createLog([
  { elapsed: 5, rss: 1, user: 3 },
  { elapsed: 4, rss: 1, user: 3 },
])
const counter = createLog([
  { elapsed: 5, rss: 1, user: 3 },
  { elapsed: 6, rss: 1, user: 2 },
])

test.each([
  ['is fine', SMALL_LOG, 7, []],
  [
    'has a line that cannot be read',
    `${SMALL_LOG}${sample.slice(0, -9)}\n`,
    8,
    ['warning skipped-lines at 8'],
  ],
  ['has a time that goes back', back, 2, ['warning skipped-lines at 2']],
  ['has a counter that goes back', counter, 2, ['warning doubtful-lines at 2']],
  ['has no record', 'nothing\n', 1, ['warning log-without-records']],
  ['is empty', '', 0, ['warning empty-log']],
  ['ends in a number without a line feed', 'real 1.50\nuser 1.2', 2, ['note cut-line at 2']],
  ['states a time that cannot be', '\tExit status: 0\nreal 1.0\nuser 1e999\n', 3, []],
  ['is packed and fine', gzipSync(SMALL_LOG), 7, []],
  ['is packed and empty', gzipSync(''), 0, ['warning empty-log']],
  [
    'has nothing left of its packing',
    gzipSync(SMALL_LOG).subarray(0, 12),
    0,
    ['warning damaged-log'],
  ],
])('of a log that %s is said what there is to say', async (_, content, lines, said) => {
  expect(await read(content)).toMatchObject({ lines, said })
})

test('a log that is not there, or is a folder, is an error', async () => {
  const { folder } = createProject({})
  expect(await readAt(path.join(folder, 'a.log'))).toMatchObject({ said: ['error missing-log'] })
  expect(await readAt(folder)).toMatchObject({ said: ['error not-a-file'] })
})

test('the sum of a log is that of the file as it lies there, and only where it is wanted', async () => {
  const packed = gzipSync(SMALL_LOG)
  const sum = createHash('sha256').update(packed).digest('hex')
  expect(await read(packed, true)).toMatchObject({ sha256: sum })
  expect(await read(packed)).toMatchObject({ sha256: undefined })
})
