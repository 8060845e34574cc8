import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { findMemoryFolder, readMemoryFile } from './memory-file.ts'
import { nameBaseFile } from './base-file.ts'
import { CONFIG_FILE, readConfigFile } from './config-file.ts'
import { PROJECT_FILE, readProjectFile } from './project-file.ts'

/**
 * Forget the builds that asked for files of a folder.
 *
 * @param folder absolute
 * @param start where the program was started, absolute
 * @returns how many there were
 */
export function forgetBuilds(folder: string, start: string): number {
  const places = new Set([folder, start].map((at) => findMemoryFolder(at, process.env)))
  const own = [...places].flatMap(listMemories).filter((file) => asksFor(file, folder))
  const projects = [...places]
    .flatMap((place) => listFiles(place, PROJECT_FILE))
    .filter((file) => isBelow(readProjectFile(file)?.root ?? folder, folder))
  const configs = [...places]
    .flatMap((place) => listFiles(place, CONFIG_FILE))
    .filter((file) => isBelow(readConfigFile(file)?.file ?? folder, folder))
  for (const file of [...projects, ...configs]) rmSync(file, { force: true })
  for (const file of own) forget(file)
  return own.length
}

/** Forget the oldest builds of a folder of memories, so that it does not grow for ever. */
export function forgetOldest(place: string, most: number): void {
  const files = listMemories(place)
  if (files.length <= most) return
  const aged = files.map((file) => ({ file, time: statSync(file).mtimeMs }))
  const oldest = aged.toSorted((a, b) => a.time - b.time).slice(0, files.length - most)
  for (const { file } of oldest) forget(file)
}

/** Forget a build, and what the next could take of it. */
function forget(file: string): void {
  for (const one of [file, nameBaseFile(file)]) rmSync(one, { force: true })
}

function listMemories(place: string): readonly string[] {
  return listFiles(place, '.json')
}

function listFiles(place: string, ending: string): readonly string[] {
  try {
    return readdirSync(place)
      .filter((name) => name.endsWith(ending))
      .map((name) => path.join(place, name))
  } catch {
    return []
  }
}

/** A file that cannot be read is of no use to anybody. */
function asksFor(file: string, folder: string): boolean {
  const memory = readMemoryFile(file)
  if (memory === undefined) return true
  return memory.states.some((state) => isBelow(state.path, folder))
}

function isBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}${path.sep}`)
}
