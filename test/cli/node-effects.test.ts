import { spawnSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { createProject } from './project.ts'

test('a log that grows while it is read is read up to its length when it was opened', async () => {
  const { folder } = createProject({ 'a.log': Buffer.alloc(1_500_000, 'x') })
  const file = path.join(folder, 'a.log')
  let read = 0
  for await (const chunk of createNodeEffects().readChunks(file)) {
    read += chunk.length
    appendFileSync(file, Buffer.alloc(1_000_000, 'y'))
  }
  expect(read).toBe(1_500_000)
})

test('a log that is cut while it is read ends there', async () => {
  const { folder } = createProject({ 'a.log': Buffer.alloc(1_500_000, 'x') })
  const file = path.join(folder, 'a.log')
  let read = 0
  for await (const chunk of createNodeEffects().readChunks(file)) {
    read += chunk.length
    writeFileSync(file, '')
  }
  expect(read).toBe(128 * 1024)
})

test.skipIf(process.platform === 'win32')('a named pipe is read to its end', async () => {
  const { folder } = createProject({ 'a.txt': 'one\ntwo\n' })
  const file = path.join(folder, 'pipe')
  spawnSync('mkfifo', [file])
  spawnSync('sh', ['-c', 'cat a.txt > pipe &'], { cwd: folder, stdio: 'ignore' })
  const pieces: Buffer[] = []
  for await (const chunk of createNodeEffects().readChunks(file)) pieces.push(Buffer.from(chunk))
  expect(Buffer.concat(pieces).toString()).toBe('one\ntwo\n')
})
