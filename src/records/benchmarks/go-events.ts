import { parseJsonLine } from '../json-node.ts'

/** What an event of `go test -json` completes: lines of a package's output. */
export interface GoOutput {
  readonly scope: string | undefined
  readonly lines: readonly string[]
}

/** Puts together the lines that the events of `go test -json` have pieces of: a name and its numbers come apart. */
export class GoEvents {
  /** The line that each package has begun. */
  readonly #begun = new Map<string | undefined, string>()

  /** Read an event; `undefined` for a line that is none. */
  read(text: string): GoOutput | undefined {
    const event = parseJsonLine(text)
    const scope = event?.get('Package').string
    if (event?.get('Action').string === undefined || scope === undefined) return undefined
    const output = event.get('Output').string ?? ''
    const lines = ((this.#begun.get(scope) ?? '') + output).split('\n')
    this.#begun.set(scope, lines.pop() ?? '')
    return { scope, lines }
  }
}
