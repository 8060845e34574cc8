import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const USE_HOOK = fileURLToPath(new URL('report-use.mjs', import.meta.url))
const LOOK_MS = 50
/** The rest is for what is not on the heap of JavaScript. */
const HEAP_SHARE = 0.7
/** Linux counts the time of processes in hundredths of a second. */
const TICKS = 100
/** How much longer than its own time a program may take that waits for others. */
const PATIENCE = 6
const MOST_OUTPUT = 64 * 1024

/**
 * Run the program on the files of an attack, in a folder of their own, and stop it at the bounds.
 *
 * @param {{ main: string, seconds: number, mebibytes: number }} bounds
 * @returns how it ended: `exit` is a code, `time` or `memory`; `seconds` of its processors where the system tells
 *   them, else by the clock; `mebibytes` is undefined where it could not be measured; or undefined where the files
 *   cannot be made here
 */
export async function runAttack({ argv, files, check }, bounds) {
  const made = typeof files === 'function' ? files() : files
  if (made === undefined) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-attack-'))
  try {
    for (const [name, content] of Object.entries(made)) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    const ran = await runWithin(argv, folder, bounds)
    return { ...ran, wrong: check?.({ folder, output: ran.output }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runWithin(argv, folder, { main, seconds, mebibytes }) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    // Node collects garbage when it has to; what counts is whether the program can do with so much.
    const heap = `--max-old-space-size=${Math.round(HEAP_SHARE * mebibytes)}`
    const child = spawn(process.execPath, [heap, '--import', USE_HOOK, main, ...argv], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    let [output, told, stopped] = ['', '', undefined]
    let [most, used] = [0, undefined]
    const keep = (bytes) => {
      if (output.length < MOST_OUTPUT) output += bytes.toString().slice(0, MOST_OUTPUT)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.stdio[3].on('data', (bytes) => (told += bytes.toString()))
    const look = setInterval(() => {
      most = Math.max(most, readPeak(child.pid) ?? 0)
      if (most > mebibytes) stopped = 'memory'
      used = readSeconds(child.pid) ?? used
      const clock = (performance.now() - start) / 1000
      if ((used ?? clock) > seconds || clock > PATIENCE * seconds) stopped ??= 'time'
      if (stopped !== undefined) child.kill('SIGKILL')
    }, LOOK_MS)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      const [kibibytes = 0, microseconds] = told === '' ? [] : JSON.parse(told)
      const peak = Math.max(most, kibibytes / 1024)
      if (microseconds !== undefined) used = microseconds / 1e6
      if (stopped === undefined && peak > mebibytes) stopped = 'memory'
      resolve({
        exit: stopped ?? code ?? 'signal',
        seconds: used ?? (performance.now() - start) / 1000,
        mebibytes: peak > 0 ? peak : undefined,
        output,
      })
    })
  })
}

/** The most memory that a process had, in MiB; `undefined` where the system does not tell. */
function readPeak(pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found === null ? undefined : Number(found[1]) / 1024
  } catch {
    return undefined
  }
}

/** The time that the processors have worked for a process; `undefined` where the system does not tell. */
function readSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return undefined
  }
}
