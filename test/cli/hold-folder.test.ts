import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearLeftHold, holdFolder } from '../../src/cli/hold-folder.ts'
import { bundleSources } from '../bundle-sources.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-hold-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Reads a file again and again until it is told to stop, and tells of each text of it that it saw. */
const WATCHER = `
const { readFileSync } = require('node:fs')
const { parentPort, workerData: { file, stop } } = require('node:worker_threads')
const seen = new Set()
parentPort.postMessage('ready')
while (Atomics.load(stop, 0) === 0) {
  try { seen.add(readFileSync(file, 'utf8')) } catch {}
}
parentPort.postMessage([...seen])
`

test('a hold is never seen without what it says', async () => {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const file = path.join(folder, '.tracedocs.building')
  const watcher = new Worker(WATCHER, { eval: true, workerData: { file, stop } })
  const next = () =>
    new Promise<unknown>((resolve) => {
      watcher.once('message', resolve)
    })
  await next()
  for (let i = 0; i < 1000; i++) {
    const release = await holdFolder(folder, [path.join(folder, 'a.md')])
    if (typeof release === 'number') throw new Error('Expected nobody else to hold the folder')
    release()
  }
  const seen = next()
  Atomics.store(stop, 0, 1)
  const hold = { holder: process.pid, since: performance.timeOrigin, folders: [''] }
  expect(await seen).toEqual([JSON.stringify(hold)])
  expect(readdirSync(folder)).toEqual([])
})

/** Holds the folders that it is told, each as soon as it is told, and says whether another was in there too. */
const HOLDER = `
const { mkdirSync, rmdirSync } = await import('node:fs')
const { createInterface } = await import('node:readline')
for await (const folder of createInterface({ input: process.stdin })) {
  const release = await holdFolder(folder, [])
  let alone = true
  try { mkdirSync(folder + '/inside') } catch { alone = false }
  const end = performance.now() + 3
  while (performance.now() < end);
  if (alone) rmdirSync(folder + '/inside')
  release()
  console.log(alone)
}
`

test('of builds that find what a killed one left, one holds the folder at a time', async () => {
  await bundleSources(folder, ['src/cli/hold-folder.ts'])
  const code = `const { holdFolder } = await import(${JSON.stringify(pathToFileURL(path.join(folder, 'hold-folder.mjs')).href)})\n${HOLDER}`
  const holders = [1, 2, 3].map(() => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const next = () =>
      new Promise<string>((resolve) => {
        child.stdout.once('data', (bytes: Buffer) => {
          resolve(bytes.toString().trim())
        })
      })
    return { child, next }
  })
  const found: string[] = []
  for (let i = 0; i < 25; i++) {
    const held = mkdtempSync(path.join(folder, 'held-'))
    // To look through so many takes a while, so that the others find the hold, too.
    const left = { holder: 999_999_999, folders: Array.from({ length: 300 }, () => '') }
    writeFileSync(path.join(held, '.tracedocs.building'), JSON.stringify(left))
    const answers = holders.map(({ next }) => next())
    for (const { child } of holders) child.stdin.write(`${held}\n`)
    found.push(...(await Promise.all(answers)))
    expect(readdirSync(held)).toEqual([])
  }
  for (const { child } of holders) child.stdin.end()
  expect(found.filter((alone) => alone !== 'true')).toEqual([])
})

const HOLDS = 60

/** Asks from another thread of this process for many holds at once, and tells of each that it has. */
const THREAD = `
const { parentPort, workerData: { file, folder, holds } } = require('node:worker_threads')
import(file).then(async ({ holdFolder }) => {
  parentPort.postMessage('ready')
  for (let i = 0; i < holds; i++) {
    holdFolder(folder, []).then((release) => {
      parentPort.postMessage(typeof release)
      if (typeof release === 'function') release()
    })
  }
})
`

test('of builds in one process, in one thread or several, one holds the folder at a time', async () => {
  const release = await holdFolder(folder, [])
  if (typeof release === 'number') throw new Error('Expected nobody else to hold the folder')
  // A build that has nothing to write takes nothing away either.
  clearLeftHold(folder)
  const program = mkdtempSync(path.join(tmpdir(), 'tracedocs-hold-program-'))
  await bundleSources(program, ['src/cli/hold-folder.ts'])
  const file = pathToFileURL(path.join(program, 'hold-folder.mjs')).href
  const worker = new Worker(THREAD, { eval: true, workerData: { file, folder, holds: HOLDS } })
  await once(worker, 'message')
  const order: string[] = []
  worker.on('message', (kind: string) => order.push(kind))
  const others = Array.from({ length: HOLDS }, async () => {
    const next = await holdFolder(folder, [])
    order.push(typeof next)
    if (typeof next === 'function') next()
  })
  await setTimeout(700)
  order.push('first')
  release()
  await Promise.all([...others, once(worker, 'exit')])
  rmSync(program, { recursive: true })
  expect(order).toEqual(['first', ...Array.from({ length: 2 * HOLDS }, () => 'function')])
  expect(readdirSync(folder)).toEqual([])
})

test('a hold is taken over where a build was killed that was about to do so', async () => {
  const hold = path.join(folder, '.tracedocs.building')
  const left = JSON.stringify({ holder: 999_999_999, folders: [] })
  const removal = `${hold}.${createHash('sha256').update(left).digest('hex').slice(0, 16)}`
  writeFileSync(hold, left)
  writeFileSync(removal, left)
  const release = await holdFolder(folder, [])
  expect(readdirSync(folder)).toEqual(['.tracedocs.building'])
  if (typeof release === 'function') release()
  // It may have been killed when the hold was gone, too.
  writeFileSync(removal, left)
  clearLeftHold(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('while another build takes over, none does', async () => {
  const hold = path.join(folder, '.tracedocs.building')
  const left = JSON.stringify({ holder: 999_999_999, folders: [] })
  const removal = `${hold}.${createHash('sha256').update(left).digest('hex').slice(0, 16)}`
  writeFileSync(hold, left)
  writeFileSync(removal, JSON.stringify({ holder: process.ppid, folders: [] }))
  let isHeld = false
  const holding = holdFolder(folder, []).then((release) => {
    isHeld = true
    return release
  })
  await setTimeout(300)
  expect(isHeld).toBe(false)
  rmSync(removal)
  const release = await holding
  expect(typeof release).toBe('function')
  if (typeof release === 'function') release()
})

test('what a build left that was killed while it made its hold is removed, by builds that write and others', async () => {
  const name = '..tracedocs.building.999999999.tmp'
  const living = `..tracedocs.building.${String(process.ppid)}.tmp`
  for (const one of [name, living]) writeFileSync(path.join(folder, one), '{}')
  clearLeftHold(folder)
  expect(readdirSync(folder)).toEqual([living])
  writeFileSync(path.join(folder, name), '{}')
  const release = await holdFolder(folder, [])
  expect(readdirSync(folder).sort()).toEqual([living, '.tracedocs.building'].sort())
  if (typeof release === 'function') release()
})
