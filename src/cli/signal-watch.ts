import { constants } from 'node:os'
import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Hear signals only while something is to be finished or cleared first; else a signal ends the program at once, in
 * the middle of whatever it computes: a process that listens hears nothing until its computation is over.
 */
export class SignalWatch {
  readonly #clear: () => void
  #count = 0
  #leave: (() => void) | undefined

  /** @param clear takes away what must not stay when a signal ends the program */
  constructor(clear: () => void) {
    this.#clear = clear
  }

  /**
   * From now on a signal waits for the next break of the work, and ends the program there with 130 or 143.
   *
   * @returns how to stop that; a signal that came in the meantime is still heard
   */
  begin(): () => void {
    this.#count += 1
    this.#leave ??= this.#listen()
    return () => {
      this.#count -= 1
      // Node learns of a signal when it polls. It may be polling now, and calls back once more before it polls again.
      setImmediate(() => {
        setImmediate(() => {
          if (this.#count > 0) return
          this.#leave?.()
          this.#leave = undefined
        })
      })
    }
  }

  #listen(): () => void {
    const end = (signal: NodeJS.Signals): void => {
      this.#clear()
      process.exit(128 + constants.signals[signal])
    }
    for (const signal of SIGNALS) process.on(signal, end)
    return () => {
      for (const signal of SIGNALS) process.off(signal, end)
    }
  }
}
