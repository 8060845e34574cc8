import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PRINT_VERSION } from './pymemtrace.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** What is measured on: no names, no paths. */
export function describeMachine() {
  const [cpu] = os.cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memory: `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${readSystem()}, ${os.type()} ${os.release()}`,
    node: process.version,
  }
}

function readSystem() {
  try {
    const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))
    return name?.[1] ?? os.platform()
  } catch {
    return os.platform()
  }
}

/** The programs beside which tracedocs is timed, and what prints their versions. */
const PEERS = {
  grep: ['grep', '--version'],
  rg: ['rg', '--version'],
  wc: ['wc', '--version'],
  gnuplot: ['gnuplot', '--version'],
  python3: ['/usr/bin/python3', '--version'],
  pymemtrace: PRINT_VERSION,
  embedme: [
    process.execPath,
    '-p',
    '"embedme " + require("./.bench/peers/node_modules/embedme/package.json").version',
  ],
  'python3-mprof': [
    '/usr/bin/python3',
    '-c',
    'import memory_profiler as m; print("memory_profiler", m.__version__)',
  ],
}

/** The versions of the peers that are installed, by name. */
export function readVersions() {
  return Object.fromEntries(
    Object.entries(PEERS).flatMap(([name, [command, ...args]]) => {
      const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
      return status === 0 ? [[name, stdout.split('\n')[0].trim()]] : []
    }),
  )
}
