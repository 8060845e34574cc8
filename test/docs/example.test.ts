import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'

const example = fileURLToPath(new URL('../../example-docs/', import.meta.url))
const pages = ['markdown/dtrace.md', 'sphinx/index.rst'] as const

/** The page's words, the markup of values taken away. */
function readWords(page: string): string {
  return readFileSync(path.join(example, page), 'utf8')
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
}

describe.each(pages)('the example %s', (page) => {
  // 49.54/35.49, 3220.38/35.49, 148.55/35.49 and 3520.61/35.49 to four significant digits.
  test.each(['x1.396', 'x90.74', 'x4.186', 'x99.2'])('has the ratio %s', (ratio) => {
    expect(readWords(page)).toContain(ratio)
  })
})

// The counts of the technical note's release log. 16,000,000/243,285 is 65.77.
test.each(pages)('the DTrace log of the example %s has the counts of the note', (page) => {
  const words = readWords(page)
  for (const count of ['243,285', '94,882', '144,684', '74,254', '3,719', 'x65.8']) {
    expect(words).toContain(count)
  }
})

test.each([
  ['77633', []],
  ['4147', ['--build', 'debug', '--lines', '16000']],
])('the DTrace log of process %s is what the generator writes', (process, options) => {
  const packed = readFileSync(path.join(example, `logs/${process}/dtrace.log.gz`))
  const { status, stdout } = spawnSync(
    'node',
    [path.join(example, 'generate-dtrace-log.mjs'), ...options],
    { maxBuffer: 64 * 1024 ** 2 },
  )
  expect([status, hash(stdout)]).toEqual([0, hash(gunzipSync(packed))])
})

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

// The sentences of the technical note: 34.368 s at 85.8 % and 48.572 s at 72.4 %.
test('the example says how long each run was busy', () => {
  const words = readWords('markdown/dtrace.md')
  expect(words).toContain(
    'Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 29.5 seconds.',
  )
  expect(words).toContain(
    'Execution time is 48.6 seconds and average CPU% is 72.4 so effective time is 35.2 seconds.',
  )
  expect(words).toContain(
    'processed 82 files and 108,145,150 bytes; the baseline did so at 333.2 ms/MiB',
  )
})

const sphinx = spawnSync('sphinx-build', ['--version']).status === 0

test.skipIf(!sphinx)('Sphinx builds the example without a warning', () => {
  const output = mkdtempSync(path.join(tmpdir(), 'tracedocs-sphinx-'))
  onTestFinished(() => {
    rmSync(output, { recursive: true, force: true })
  })
  const { status, stderr } = spawnSync(
    'sphinx-build',
    [
      '-W',
      '-q',
      '-b',
      'html',
      '-d',
      path.join(output, 'doctrees'),
      path.join(example, 'sphinx'),
      path.join(output, 'html'),
    ],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const html = readFileSync(path.join(output, 'html/index.html'), 'utf8')
  expect(html).toContain('effective time is 29.5 seconds')
  expect(html).toContain('LASToHTML.log_77077.svg')
})
