import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { work } from './places.mjs'

/** Not a shim, whose start would be counted. */
export const PYTHON = '/usr/bin/python3'

const clone = path.join(work, 'peers/pymemtrace')

/** Where it writes. */
export const plots = path.join(work, 'plots')
mkdirSync(plots, { recursive: true })

/** A command that runs a module of pymemtrace: of its clone if there is one, else the installed one. */
export function runPymemtrace(module, ...args) {
  return ['env', `PYTHONPATH=${clone}`, PYTHON, '-m', `pymemtrace.${module}`, ...args]
}

/** Whether pymemtrace and psutil, which it needs, are there; then the programs of the bench that stand in for it are not run. */
export const hasPymemtrace = runPython('import pymemtrace.process').status === 0

/** A command that prints the versions of pymemtrace and psutil. */
export const PRINT_VERSION = [
  'env',
  `PYTHONPATH=${clone}`,
  PYTHON,
  '-c',
  'import psutil, pymemtrace.process; print("pymemtrace", pymemtrace.__version__ + ", psutil", psutil.__version__)',
]

/** The file that pymemtrace.process writes of a process in a log, by its ending. */
export function nameOutput(folder, log, pid, ending) {
  return path.join(folder, `${path.basename(log)}_${pid}.${ending}`)
}

function runPython(code) {
  return spawnSync('env', [`PYTHONPATH=${clone}`, PYTHON, '-c', code])
}
