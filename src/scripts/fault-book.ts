import type { ScriptSource } from './script-source.ts'
import { ScriptError, type ScriptFault } from './script-token.ts'

/** A fault, and the script in which it is. */
export interface PlacedFault extends ScriptFault {
  readonly source: ScriptSource
}

/** Thrown when a script has taken all the steps that it may; the fault is in the book. */
export class ScriptStop extends Error {}

/** Keeps the faults of a script, each once, however often a loop comes by it. */
export class FaultBook {
  readonly faults: PlacedFault[] = []
  readonly warnings: PlacedFault[] = []
  readonly #lenient: boolean
  readonly #seen = new Set<string>()

  /** @param lenient whether what is not covered is a warning */
  constructor(lenient: boolean) {
    this.#lenient = lenient
  }

  /** Keep what a command threw; throws what is no fault of the script. */
  pushError(error: unknown, source: ScriptSource): void {
    if (!(error instanceof ScriptError)) throw error
    const { fault, isConsequence } = error
    if (isConsequence) return
    const isUncovered = fault.problem.kind.startsWith('uncovered-')
    if (this.#lenient && isUncovered) this.pushWarning(fault, source)
    else this.pushFault(fault, source)
    if (fault.problem.kind === 'endless-script') throw new ScriptStop(error.message)
  }

  pushFault(fault: ScriptFault, source: ScriptSource): void {
    this.#push(this.faults, { ...fault, source })
  }

  pushWarning(fault: ScriptFault, source: ScriptSource): void {
    this.#push(this.warnings, { ...fault, source })
  }

  #push(faults: PlacedFault[], fault: PlacedFault): void {
    const key = `${fault.source.path} ${String(fault.start)} ${JSON.stringify(fault.problem)}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    faults.push(fault)
  }
}
