import type { Block } from '../../logs/block.ts'
import { MallocLines } from './malloc-lines.ts'
import type { MallocScanner, TakeOtherLine } from './malloc-scanner.ts'
import type { MallocTrace } from './malloc-trace.ts'
import { PlainLedger } from './plain-ledger.ts'
import { summariseMalloc } from './finish-malloc-trace.ts'

const LINE_FEED = 10

/**
 * Scans a malloc log in plain TypeScript, line by line: the kernel's twin. It gives the same figures
 * if there is no WebAssembly, and takes about ten times as long.
 */
export class PlainScanner implements MallocScanner {
  readonly #ledger = new PlainLedger()
  readonly #lines = new MallocLines(this.#ledger)
  readonly #other: TakeOtherLine | undefined

  constructor(other: TakeOtherLine | undefined) {
    this.#other = other
  }

  take({ bytes, start, end, linesBefore }: Block): number {
    let line = linesBefore
    for (let at = start; at < end;) {
      const feed = bytes.indexOf(LINE_FEED, at)
      const lineEnd = feed < 0 || feed >= end ? end : feed
      line++
      if (this.#lines.take(bytes.toString('latin1', at, lineEnd), line)) {
        this.#other?.({ bytes, start: at, end: lineEnd, linesBefore: line - 1 })
      }
      at = lineEnd + 1
    }
    return line - linesBefore
  }

  passOver(line: number): void {
    this.#lines.takeGarbage(line)
  }

  finish(lines: number): Promise<MallocTrace> {
    const { counts, outsideEvents } = this.#lines
    const figures = { lines, counts, outsideEvents, script: this.#lines }
    return Promise.resolve(summariseMalloc(figures, this.#ledger.finish()))
  }
}
