import { writeSync } from 'node:fs'
import process from 'node:process'
import { EXIT } from './exit-codes.ts'

/** 128 and the number of SIGPIPE. */
const BROKEN_PIPE = 141

/**
 * Whoever reads the output may stop, as `head` does: then end as a shell expects it of a program that a closed
 * pipe ended. Where it cannot be written for another reason, such as a full disk, say so.
 */
export function endOnBrokenOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(BROKEN_PIPE)
  try {
    writeSync(2, `tracedocs: cannot write the output: ${error.message}\n`)
  } catch {
    // There is nowhere left to report this.
  }
  process.exit(EXIT.failed)
}
