import type { CharacterSet, RegexpNode } from './regexp-node.ts'

/** Why a regular expression cannot be used. */
export class RegexpFault extends Error {}

/**
 * Parse a regular expression in JavaScript's syntax. What takes more than linear time, such as a reference back and a
 * look around, is refused.
 *
 * @throws {RegexpFault} with a sentence's end: `the group at 5 is not closed`
 */
export function parseRegexp(source: string): RegexpNode {
  const parser = new RegexpParser(source)
  return parser.parse()
}

const DIGITS: CharacterSet['ranges'] = [[48, 57]]
const WORDS: CharacterSet['ranges'] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]
const BLANKS: CharacterSet['ranges'] = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]

const CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', { ranges: DIGITS, isNegated: false }],
  ['D', { ranges: DIGITS, isNegated: true }],
  ['w', { ranges: WORDS, isNegated: false }],
  ['W', { ranges: WORDS, isNegated: true }],
  ['s', { ranges: BLANKS, isNegated: false }],
  ['S', { ranges: BLANKS, isNegated: true }],
])

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['0', 0],
])

const ANY: CharacterSet = {
  ranges: [
    [10, 10],
    [13, 13],
    [0x2028, 0x2029],
  ],
  isNegated: true,
}

/** More copies of a part than this are refused: each takes memory and time. */
const MOST_COPIES = 200

class RegexpParser {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  parse(): RegexpNode {
    const node = this.#parseChoice()
    if (this.#at < this.#source.length) this.#refuse('the `)` at', 'closes nothing')
    return node
  }

  get #next(): string {
    return this.#source.charAt(this.#at)
  }

  #refuse(what: string, why: string, at = this.#at): never {
    throw new RegexpFault(`${what} ${String(at + 1)} ${why}`)
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #parseChoice(): RegexpNode {
    const options = [this.#parseSequence()]
    while (this.#take('|')) options.push(this.#parseSequence())
    const [only, ...others] = options
    return only !== undefined && others.length === 0 ? only : { kind: 'choice', options }
  }

  #parseSequence(): RegexpNode {
    const parts: RegexpNode[] = []
    while (this.#at < this.#source.length && this.#next !== '|' && this.#next !== ')') {
      parts.push(this.#parseRepeated())
    }
    return { kind: 'sequence', parts }
  }

  #parseRepeated(): RegexpNode {
    const start = this.#at
    const part = this.#parseOne()
    const count = this.#parseCount()
    if (count === undefined) return part
    if (part.kind === 'assertion') this.#refuse('the part at', 'cannot be repeated', start)
    const isLazy = this.#take('?')
    if (/^[*+?]/.test(this.#next)) this.#refuse('the sign at', 'repeats nothing')
    return { kind: 'repeat', part, ...count, isLazy }
  }

  #parseCount(): { readonly least: number; readonly most: number } | undefined {
    if (this.#take('*')) return { least: 0, most: Infinity }
    if (this.#take('+')) return { least: 1, most: Infinity }
    if (this.#take('?')) return { least: 0, most: 1 }
    const [whole, low = '', comma, high = ''] =
      /^\{(\d+)(,)?(\d*)\}/.exec(this.#source.slice(this.#at)) ?? []
    if (whole === undefined) return undefined
    const least = Number(low)
    const most = comma === undefined ? least : high === '' ? Infinity : Number(high)
    if (most < least) this.#refuse('the numbers at', 'are in the wrong order')
    if (Math.max(least, most === Infinity ? 0 : most) > MOST_COPIES) {
      this.#refuse('the part at', `is repeated more than ${String(MOST_COPIES)} times`)
    }
    this.#at += whole.length
    return { least, most }
  }

  #parseOne(): RegexpNode {
    const start = this.#at
    if (this.#take('(')) return this.#parseGroup(start)
    if (this.#take('[')) return { kind: 'set', set: this.#parseSet(start) }
    if (this.#take('^')) return { kind: 'assertion', where: 'start' }
    if (this.#take('$')) return { kind: 'assertion', where: 'end' }
    if (this.#take('.')) return { kind: 'set', set: ANY }
    if (this.#take('\\b')) return { kind: 'assertion', where: 'border' }
    if (this.#take('\\B')) return { kind: 'assertion', where: 'no-border' }
    if (/^[*+?]/.test(this.#next)) this.#refuse('the sign at', 'repeats nothing')
    if (this.#take('\\')) return { kind: 'set', set: this.#parseEscape(start) }
    const unit = this.#source.charCodeAt(this.#at++)
    return { kind: 'set', set: createSet(unit) }
  }

  #parseGroup(start: number): RegexpNode {
    const name = /^\?<([A-Za-z_]\w*)>/.exec(this.#source.slice(this.#at))
    if (name !== null) this.#at += name[0].length
    else if (!this.#take('?:') && this.#next === '?') {
      this.#refuse(
        'the group at',
        'looks around, which can take for ever; write what stands there',
        start,
      )
    }
    const part = this.#parseChoice()
    if (!this.#take(')')) this.#refuse('the group at', 'is not closed', start)
    return name === null ? part : { kind: 'group', name: name[1] ?? '', part }
  }

  #parseSet(start: number): CharacterSet {
    const isNegated = this.#take('^')
    const ranges: (readonly [number, number])[] = []
    while (!this.#take(']')) {
      if (this.#at >= this.#source.length) this.#refuse('the `[` at', 'is not closed', start)
      const first = this.#parseMember()
      const only = first.length === 1 && first[0]?.[0] === first[0]?.[1] ? first[0]?.[0] : undefined
      const isRange = this.#next === '-' && !this.#source.startsWith('-]', this.#at)
      if (only === undefined || !isRange) {
        ranges.push(...first)
        continue
      }
      this.#at++
      const last = this.#parseMember()[0]?.[1] ?? only
      if (last < only) this.#refuse('the range at', 'is in the wrong order', start)
      ranges.push([only, last])
    }
    return { ranges, isNegated }
  }

  #parseMember(): CharacterSet['ranges'] {
    const start = this.#at
    if (!this.#take('\\')) return createSet(this.#source.charCodeAt(this.#at++)).ranges
    if (this.#take('b')) return createSet(8).ranges
    if (this.#take('-')) return createSet(45).ranges
    const set = this.#parseEscape(start)
    return set.isNegated ? invert(set.ranges) : set.ranges
  }

  #parseEscape(start: number): CharacterSet {
    const letter = this.#source.charAt(this.#at++)
    const known = CLASSES.get(letter)
    if (known !== undefined) return known
    const control = CONTROLS.get(letter)
    if (control !== undefined) return createSet(control)
    if (letter === 'x' || letter === 'u') return this.#parseCode(letter === 'x' ? 2 : 4, start)
    if (/^(?:[1-9]|k)$/.test(letter)) {
      this.#refuse(
        'the reference at',
        'looks back, which can take for ever; name the field once',
        start,
      )
    }
    if (letter === '') this.#refuse('the `\\` at', 'stands at the end', start)
    if (/^[A-Za-z]$/.test(letter)) this.#refuse('the escape at', 'is unknown', start)
    return createSet(letter.charCodeAt(0))
  }

  #parseCode(length: number, start: number): CharacterSet {
    const digits = this.#source.slice(this.#at, this.#at + length)
    if (digits.length < length || !/^[\da-f]+$/i.test(digits)) {
      this.#refuse('the escape at', `lacks its ${String(length)} digits`, start)
    }
    this.#at += length
    return createSet(Number.parseInt(digits, 16))
  }
}

function createSet(unit: number): CharacterSet {
  return { ranges: [[unit, unit]], isNegated: false }
}

function invert(ranges: CharacterSet['ranges']): CharacterSet['ranges'] {
  let next = 0
  const gaps: (readonly [number, number])[] = []
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (first > next) gaps.push([next, first - 1])
    next = last + 1
  }
  return [...gaps, [next, 0xffff]]
}
