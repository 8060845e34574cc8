import { compileRegexp, type RegexpProgram, type Step } from './compile-regexp.ts'
import { findAnchorLiteral } from './find-anchor-literal.ts'
import type { LinePattern } from './line-pattern.ts'
import { parseRegexp } from './parse-regexp.ts'

/**
 * Make a pattern of a regular expression whose named groups are the fields. It takes time in proportion to the line,
 * whatever the expression (Thompson's simulation, with the priorities of a backtracking engine).
 *
 * @throws {RegexpFault}
 */
export function createLinearRegexp(source: string): LinePattern {
  const node = parseRegexp(source)
  const program = compileRegexp(node)
  const matcher = new RegexpMatcher(program)
  return {
    names: program.names,
    anchor: findAnchorLiteral(node),
    find: (text) => matcher.find(text),
  }
}

/** Where the units of the saved groups stand, for each place of a program. */
class Threads {
  readonly places: Int32Array
  readonly saved: Int32Array
  readonly #width: number
  readonly #seen: Int32Array
  #round = 0
  count = 0

  constructor(size: number, width: number) {
    this.places = new Int32Array(size)
    this.saved = new Int32Array(size * width)
    this.#seen = new Int32Array(size)
    this.#width = width
  }

  clear(): void {
    this.count = 0
    this.#round++
  }

  /** Whether a place is new since the last clearing. */
  see(place: number): boolean {
    if (this.#seen[place] === this.#round) return false
    this.#seen[place] = this.#round
    return true
  }

  push(place: number, slots: Int32Array): void {
    this.saved.set(slots, this.count * this.#width)
    this.places[this.count++] = place
  }
}

/** Hot path: a line costs its length times the places that are possible at once. */
class RegexpMatcher {
  readonly #program: RegexpProgram
  readonly #slots: Int32Array
  #now: Threads
  #then: Threads

  constructor(program: RegexpProgram) {
    const width = 2 * program.names.length
    this.#program = program
    this.#slots = new Int32Array(width)
    this.#now = new Threads(program.steps.length, width)
    this.#then = new Threads(program.steps.length, width)
  }

  find(text: string): readonly (string | undefined)[] | undefined {
    const { steps, start, names } = this.#program
    const width = this.#slots.length
    const first = readFirstUnit(steps, start)
    let found: Int32Array | undefined
    this.#now.clear()
    for (let at = 0; at <= text.length; at++) {
      if (found === undefined) {
        if (this.#now.count === 0 && first !== undefined) {
          const next = text.indexOf(first, at)
          if (next < 0) return undefined
          if (next > at) this.#now.clear()
          at = next
        }
        this.#slots.fill(-1)
        this.#follow(start, { text, at, into: this.#now })
      }
      if (this.#now.count === 0 && found !== undefined) break
      const unit = at < text.length ? text.charCodeAt(at) : -1
      this.#then.clear()
      for (let i = 0; i < this.#now.count; i++) {
        const step = steps[this.#now.places[i] ?? 0]
        if (step === undefined) continue
        const slots = this.#now.saved.subarray(i * width, (i + 1) * width)
        if (step.kind === 'match') {
          found = Int32Array.from(slots)
          break
        }
        if (!takes(step, unit)) continue
        this.#slots.set(slots)
        this.#follow(step.next, { text, at: at + 1, into: this.#then })
      }
      ;[this.#now, this.#then] = [this.#then, this.#now]
    }
    if (found === undefined) return undefined
    const slots = found
    return names.map((_, i) => cut(text, slots[2 * i], slots[2 * i + 1]))
  }

  /** Follow the steps that take no unit, with the slots as they are. */
  #follow(
    place: number,
    to: { readonly text: string; readonly at: number; readonly into: Threads },
  ): void {
    const { into, at, text } = to
    if (!into.see(place)) return
    const step = this.#program.steps[place]
    if (step === undefined) return
    switch (step.kind) {
      case 'fork':
        this.#follow(step.first, to)
        this.#follow(step.second, to)
        return
      case 'save': {
        const before = this.#slots[step.slot] ?? -1
        this.#slots[step.slot] = at
        this.#follow(step.next, to)
        this.#slots[step.slot] = before
        return
      }
      case 'assert':
        if (holds(step.where, text, at)) this.#follow(step.next, to)
        return
      case 'unit':
      case 'set':
      case 'match':
        into.push(place, this.#slots)
    }
  }
}

function takes(step: Step, unit: number): step is Extract<Step, { kind: 'unit' | 'set' }> {
  if (step.kind === 'unit') return step.unit === unit
  return step.kind === 'set' && unit >= 0 && step.has(unit)
}

/** The unit that every match begins with, if there is only one. */
function readFirstUnit(steps: readonly Step[], start: number): string | undefined {
  let step = steps[start]
  while (step?.kind === 'save') step = steps[step.next]
  return step?.kind === 'unit' ? String.fromCharCode(step.unit) : undefined
}

function holds(
  where: Extract<Step, { kind: 'assert' }>['where'],
  text: string,
  at: number,
): boolean {
  if (where === 'start') return at === 0
  if (where === 'end') return at === text.length
  const isBorder = isWord(text, at - 1) !== isWord(text, at)
  return isBorder === (where === 'border')
}

function isWord(text: string, at: number): boolean {
  return /^\w$/.test(text.charAt(at))
}

function cut(text: string, from = -1, to = -1): string | undefined {
  return from < 0 || to < 0 ? undefined : text.slice(from, to)
}
