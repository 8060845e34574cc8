import { writeSync } from 'node:fs'
import { isSystemError } from '../../effects.ts'
import { endOnBrokenOutput } from '../end-on-broken-output.ts'
import type { RememberedBuild } from './memory-file.ts'

/** Print what a build had printed. */
export function printMemory({ stdout, stderr }: RememberedBuild): void {
  writeWhole(2, stderr)
  writeWhole(1, stdout)
}

/** A pipe may be full for a while: then the rest is tried again. */
function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      if (!isSystemError(error)) throw error
      if (error.code !== 'EAGAIN') endOnBrokenOutput(error)
    }
  }
}
