import path from 'node:path'
import process from 'node:process'
import { tmpdir } from 'node:os'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { nameUnfinished, nameWriter, readUnfinishedName } from '../../src/cli/unfinished-name.ts'
import { bundleSources } from '../bundle-sources.mjs'

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData).then(({ nameWriter }) => parentPort.postMessage(nameWriter()))
`

test('what is written beside a file names the file and the process, whichever thread writes it', () => {
  const name = path.basename(nameUnfinished('/docs/a.md'))
  expect(readUnfinishedName(name)).toEqual({ target: 'a.md', writer: process.pid })
  expect(readUnfinishedName('.a.md.12-3.tmp')).toEqual({ target: 'a.md', writer: 12 })
  expect(readUnfinishedName('a.md.12.tmp')).toBeUndefined()
})

test('no two threads of a process have one name', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-writer-'))
  await bundleSources(folder, ['src/cli/unfinished-name.ts'])
  const file = pathToFileURL(path.join(folder, 'unfinished-name.mjs')).href
  const names = await Promise.all(
    [1, 2].map(async () => {
      const told = await once(new Worker(THREAD, { eval: true, workerData: file }), 'message')
      return told[0] as unknown
    }),
  )
  rmSync(folder, { recursive: true })
  expect(new Set([nameWriter(), ...names]).size).toBe(3)
})
