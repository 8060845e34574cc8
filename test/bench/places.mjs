import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where inputs are kept and outputs written. */
export const work = path.join(root, '.bench')
mkdirSync(work, { recursive: true })

export const cli = path.join(root, 'dist/cli/main.js')

/** Find a program of this folder. */
export function findOwn(name) {
  return path.join(root, 'test/bench', name)
}

/** Make a log once, and keep it for later runs. Returns its file and its bytes. */
export function makeLog(name, write) {
  const file = path.join(work, name)
  if (!existsSync(file)) write(file)
  const bytes = statSync(file).size
  console.log(`\n${name}: ${(bytes / 1e6).toFixed(0)} MB`)
  return { file, bytes }
}

/** List the files below a folder. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** The bytes of a folder's files. */
export function sizeOf(folder) {
  return listFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0)
}
