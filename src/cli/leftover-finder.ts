import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './is-alive.ts'
import { readUnfinishedName } from './unfinished-name.ts'

/** Finds what a program that was killed wrote beside a file, and could not rename any more. */
export type LeftoverFinder = (target: string) => readonly string[]

/** Create a search that lists each folder once, however many of its files are written. */
export function createLeftoverFinder(
  listFolder: (folder: string) => readonly string[] = (folder) => readdirSync(folder),
): LeftoverFinder {
  const listed = new Map<string, ReadonlyMap<string, readonly string[]>>()
  return (target) => {
    const folder = path.dirname(target)
    const found = listed.get(folder) ?? listLeftovers(folder, listFolder(folder))
    listed.set(folder, found)
    return found.get(path.basename(target)) ?? []
  }
}

/** List what killed programs left among the names of a folder, by the name of the file that it was to replace. */
function listLeftovers(
  folder: string,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const beside = readUnfinishedName(name)
    if (beside === undefined || isAlive(beside.writer)) continue
    found.set(beside.target, [...(found.get(beside.target) ?? []), path.join(folder, name)])
  }
  return found
}
