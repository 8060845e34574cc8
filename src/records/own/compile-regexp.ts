import { hasUnit, readOnlyUnit, type CharacterSet, type RegexpNode } from './regexp-node.ts'
import { RegexpFault } from './parse-regexp.ts'

/** What is done at a place of a program: take a unit, or decide without taking one. */
export type Step =
  | { readonly kind: 'unit'; readonly unit: number; readonly next: number }
  | { readonly kind: 'set'; readonly has: (unit: number) => boolean; readonly next: number }
  /** Both ways, the first one preferred. */
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'save'; readonly slot: number; readonly next: number }
  | {
      readonly kind: 'assert'
      readonly where: Extract<RegexpNode, { kind: 'assertion' }>['where']
      readonly next: number
    }
  | { readonly kind: 'match' }

/** A regular expression as steps, from the first one on. */
export interface RegexpProgram {
  readonly steps: readonly Step[]
  readonly start: number
  /** The named groups in their order; group `i` is saved in the slots `2i` and `2i + 1`. */
  readonly names: readonly string[]
}

/** Larger programs are refused: each unit of a line may cost a step at every place. */
const MOST_STEPS = 2000

/** Compile a regular expression, each part in front of what follows it. */
export function compileRegexp(node: RegexpNode): RegexpProgram {
  const compiler = new RegexpCompiler(listGroups(node))
  const end = compiler.add({ kind: 'match' })
  const start = compiler.compile(node, end)
  return { steps: compiler.steps, start, names: compiler.names }
}

/** List the named groups in the order in which they are written. */
function listGroups(node: RegexpNode): readonly string[] {
  switch (node.kind) {
    case 'sequence':
      return node.parts.flatMap(listGroups)
    case 'choice':
      return node.options.flatMap(listGroups)
    case 'repeat':
      return listGroups(node.part)
    case 'group':
      return [node.name, ...listGroups(node.part)]
    case 'set':
    case 'assertion':
      return []
  }
}

class RegexpCompiler {
  readonly steps: Step[] = []
  readonly names: readonly string[]

  constructor(names: readonly string[]) {
    this.names = [...new Set(names)]
  }

  add(step: Step): number {
    if (this.steps.length >= MOST_STEPS) throw new RegexpFault('it is too large')
    this.steps.push(step)
    return this.steps.length - 1
  }

  compile(node: RegexpNode, next: number): number {
    switch (node.kind) {
      case 'set':
        return this.#compileSet(node.set, next)
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.compile(part, after), next)
      case 'choice':
        return node.options
          .map((option) => this.compile(option, next))
          .reduceRight((second, first) => this.add({ kind: 'fork', first, second }))
      case 'repeat':
        return this.#compileRepeat(node, next)
      case 'assertion':
        return this.add({ kind: 'assert', where: node.where, next })
      case 'group': {
        const slot = this.#findSlot(node.name)
        const end = this.add({ kind: 'save', slot: slot + 1, next })
        return this.add({ kind: 'save', slot, next: this.compile(node.part, end) })
      }
    }
  }

  /** The parts of a repetition are copies, so a group may be compiled more than once. */
  #findSlot(name: string): number {
    return 2 * this.names.indexOf(name)
  }

  #compileSet(set: CharacterSet, next: number): number {
    const unit = readOnlyUnit(set)
    if (unit !== undefined) return this.add({ kind: 'unit', unit, next })
    const table = Uint8Array.from({ length: 128 }, (_, one) => (hasUnit(set, one) ? 1 : 0))
    const has = (one: number): boolean => (one < 128 ? table[one] === 1 : hasUnit(set, one))
    return this.add({ kind: 'set', has, next })
  }

  #compileRepeat(
    { part, least, most, isLazy }: Extract<RegexpNode, { kind: 'repeat' }>,
    next: number,
  ): number {
    const fork = (inner: number, past: number): Step => ({
      kind: 'fork',
      ...(isLazy ? { first: past, second: inner } : { first: inner, second: past }),
    })
    let after = next
    if (most === Infinity) {
      after = this.add({ kind: 'match' })
      this.steps[after] = fork(this.compile(part, after), next)
    } else {
      for (let i = least; i < most; i++) after = this.add(fork(this.compile(part, after), next))
    }
    for (let i = 0; i < least; i++) after = this.compile(part, after)
    return after
  }
}
