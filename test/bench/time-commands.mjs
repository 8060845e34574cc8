import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { cli, work } from './places.mjs'

/** Run a command to its end: seconds of the clock and of CPU, and its peak memory, or undefined when it is not installed. */
export function time([command, ...args]) {
  const measured = path.join(work, 'memory.txt')
  const start = performance.now()
  const ran = spawnSync('/usr/bin/time', ['-f', '%M %U %S', '-o', measured, command, ...args], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const seconds = (performance.now() - start) / 1000
  if (ran.error !== undefined || ran.status !== 0) {
    // A peer may not be installed; of tracedocs, nothing may fail.
    if ([command, ...args].some((arg) => arg.includes(cli)))
      throw new Error(`Expected tracedocs to succeed: ${ran.stderr}`)
    return undefined
  }
  const [memory, user, system] = readFileSync(measured, 'utf8').split(' ').map(Number)
  return { seconds, cpu: user + system, megabytes: memory / 1024, printed: ran.stdout }
}

/** A program that writes or prints nothing was not timed at its work. */
function checkWork({ name, writes = [], prints }, timed) {
  const missing = writes.find((file) => !existsSync(file) || statSync(file).size === 0)
  if (missing !== undefined) throw new Error(`Expected ${name} to write ${path.basename(missing)}`)
  if (prints !== undefined && !prints.test(timed.at(-1).printed))
    throw new Error(`Expected ${name} to print ${String(prints)}`)
}

/** Alternate between the commands, so that a slow moment of the machine meets all of them. Returns the samples of each, by its name. */
export function timeInTurn(commands, repeats) {
  const samples = new Map(commands.map(({ name }) => [name, []]))
  for (let round = 0; round <= repeats; round++) {
    for (const command of commands) {
      const { name, runs, heavy = false, before, writes = [], isThere = false } = command
      if (heavy && round !== 1) continue
      before?.()
      for (const file of writes) rmSync(file, { force: true })
      const timed = runs.map(time)
      if (isThere && timed.includes(undefined)) throw new Error(`Expected ${name} to succeed`)
      if (!timed.includes(undefined)) checkWork(command, timed)
      // The first round fills the page cache.
      if (round === 0 || timed.includes(undefined)) continue
      samples.get(name).push({
        seconds: timed.reduce((sum, { seconds }) => sum + seconds, 0),
        cpu: timed.reduce((sum, { cpu }) => sum + cpu, 0),
        megabytes: Math.max(...timed.map(({ megabytes }) => megabytes)),
      })
    }
  }
  return samples
}
