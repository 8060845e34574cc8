import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../effects.ts'
import { nameWriter } from '../unfinished-name.ts'

/**
 * Write a file of the cache, whole or not at all. Where that is not possible, nothing is lost but time.
 *
 * @returns whether it was written
 */
export function writeCache(file: string, text: string): boolean {
  const draft = `${file}.${nameWriter()}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    try {
      writeFileSync(draft, text)
      renameSync(draft, file)
    } finally {
      rmSync(draft, { force: true })
    }
    return true
  } catch (error) {
    if (!isSystemError(error)) throw error
    return false
  }
}
