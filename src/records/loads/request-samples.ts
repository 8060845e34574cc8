import type { Problem } from '../../problems/diagnostics.ts'
import { stateSamples } from '../benchmarks/state-samples.ts'
import type { DocumentEntry } from '../document-format.ts'

/** A request that a tool for load tests wrote down. */
export interface MadeRequest {
  /** What requests of its kind are called. */
  readonly name: string
  /** How long it took. */
  readonly seconds: number
  readonly hasFailed: boolean
  /** Where it stands in the document. */
  readonly offset: number
}

/** Collects how long the requests of each name took. Those that failed count, and a warning says how many they are. */
export class RequestSamples {
  readonly #names = new Map<
    string,
    { readonly offset: number; readonly times: number[]; failed: number }
  >()

  push({ name, seconds, hasFailed, offset }: MadeRequest): void {
    const known = this.#names.get(name) ?? { offset, times: [], failed: 0 }
    this.#names.set(name, known)
    known.times.push(seconds)
    if (hasFailed) known.failed++
  }

  /** The names in their order, each with its samples. */
  list(source: string): readonly DocumentEntry[] {
    return [...this.#names].map(([name, { offset, times, failed }]) => {
      const figures = stateSamples('latency', times, 's')
      const record = { kind: 'figures', figures, of: { name, source, begins: true } } as const
      const problem = failed === 0 ? {} : { problem: describeFailed(name, failed, times.length) }
      return { offset, record, ...problem }
    })
  }
}

function describeFailed(name: string, failed: number, all: number): Problem {
  const reason = `Expected the requests \`${name}\` to succeed, but ${String(failed)} of ${String(all)} failed; their times count`
  return { kind: 'doubtful-record', reason }
}
