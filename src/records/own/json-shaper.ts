import type { LineShape, NumberStep, ShapeStep, StampStep } from '../line-shape.ts'
import type { Conditions } from './json-path.ts'
import { STAMP } from './own-stamp.ts'

/** A field that a format reads from lines of JSON. */
export interface ShapedField {
  readonly path: string
  /** How its number or time stamp is read; `undefined` for one that makes a line different from all others. */
  readonly step: NumberStep | StampStep | undefined
  /** Whether it may be any text, which nobody wants. */
  readonly isText: boolean
}

/** A token of JSON without escapes, at some place. */
const STRING = /"([^"\\\x00-\x1f]*)"/y
const BARE = /[^\s,{}[\]"]+/y
const BLANKS = /[ \t]*/y
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/

/** Thrown within this file where a line has no shape. */
class NoShape extends Error {}

/**
 * Finds the shapes of lines that are one JSON object: their keys and what is asked for stay, their numbers and texts
 * differ. A line of such a shape is JSON. Texts are Latin-1, a character a byte.
 */
export class JsonShaper {
  readonly #fields: ReadonlyMap<string, ShapedField>
  readonly #where: ReadonlyMap<string, string | number | boolean>

  constructor(fields: readonly ShapedField[], where: Conditions) {
    const encode = (path: string): string => Buffer.from(path).toString('latin1')
    this.#fields = new Map(fields.map((field) => [encode(field.path), field]))
    this.#where = new Map(Object.entries(where).map(([path, value]) => [encode(path), value]))
  }

  /**
   * Find the shape of a line.
   *
   * @param isRecord whether it is a record; else it is none, which must follow from its shape
   */
  shape(text: string, isRecord: boolean): LineShape | undefined {
    const walk = new Walk(text, this.#fields, this.#where)
    try {
      walk.readLine()
    } catch (error) {
      if (error instanceof NoShape) return undefined
      throw error
    }
    if (isRecord) return { steps: walk.steps }
    const isOther = walk.fulfilled < this.#where.size
    return isOther || walk.found.size === 0 ? { steps: walk.steps, isNothing: true } : undefined
  }
}

/** Goes through a line from its start to its end. */
class Walk {
  readonly steps: ShapeStep[] = []
  readonly found = new Set<string>()
  /** How many conditions the line fulfils. */
  fulfilled = 0
  readonly #text: string
  readonly #fields: ReadonlyMap<string, ShapedField>
  readonly #where: ReadonlyMap<string, string | number | boolean>
  readonly #conditions = new Set<string>()
  #at = 0
  /** Where the text begins that is no step yet. */
  #from = 0

  constructor(
    text: string,
    fields: ReadonlyMap<string, ShapedField>,
    where: ReadonlyMap<string, string | number | boolean>,
  ) {
    this.#text = text
    this.#fields = fields
    this.#where = where
  }

  readLine(): void {
    this.#skip(BLANKS)
    this.#readObject('')
    this.#skip(BLANKS)
    if (this.#at < this.#text.length) throw new NoShape()
    this.#push([])
  }

  #readObject(prefix: string): void {
    this.#expect('{')
    if (this.#skipTo('}')) return
    do {
      this.#skip(BLANKS)
      const key = this.#match(STRING).slice(1, -1)
      if (key.includes('.')) throw new NoShape()
      if (!this.#skipTo(':')) throw new NoShape()
      this.#skip(BLANKS)
      this.#readValue(prefix + key)
    } while (this.#skipTo(','))
    this.#skip(BLANKS)
    this.#expect('}')
  }

  #readValue(path: string): void {
    const first = this.#text[this.#at]
    const field = this.#fields.get(path)
    const condition = this.#where.get(path)
    if (condition !== undefined) this.#readCondition(path, condition)
    else if (field !== undefined) this.#readField(field)
    else if (first === '{') this.#readObject(`${path}.`)
    else if (first === '[') this.#readList()
    else this.#readUnwanted()
  }

  /** Its value stays as it is in the text. */
  #readCondition(path: string, expected: string | number | boolean): void {
    if (this.#conditions.has(path)) throw new NoShape()
    this.#conditions.add(path)
    const isText = this.#text[this.#at] === '"'
    const value = isText ? this.#match(STRING) : this.#readBare()
    const wanted =
      typeof expected === 'string'
        ? Buffer.from(expected).toString('latin1')
        : JSON.stringify(expected)
    const found = isText ? value.slice(1, -1) : value
    if (isText === (typeof expected === 'string') && found === wanted) this.fulfilled++
    // The same number in other words.
    else if (!isText && typeof expected === 'number') throw new NoShape()
  }

  #readField({ path, step, isText }: ShapedField): void {
    if (this.found.has(path)) throw new NoShape()
    this.found.add(path)
    if (isText) {
      this.#readUnwanted()
      return
    }
    const from = this.#at
    if (step?.kind === 'stamp') {
      if (!STAMP.test(this.#match(STRING).slice(1, -1))) throw new NoShape()
      this.#pushQuoted(step, from)
      return
    }
    if (step === undefined || !NUMBER.test(this.#match(BARE))) throw new NoShape()
    this.#push([step], from)
  }

  /** An item of a list is no field, whatever its path is. */
  #readList(): void {
    this.#expect('[')
    if (this.#skipTo(']')) return
    do {
      this.#skip(BLANKS)
      const first = this.#text[this.#at]
      if (first === '{' || first === '[') throw new NoShape()
      this.#readUnwanted()
    } while (this.#skipTo(','))
    this.#skip(BLANKS)
    this.#expect(']')
  }

  #readUnwanted(): void {
    const from = this.#at
    if (this.#text[from] === '"') {
      this.#match(STRING)
      this.#pushQuoted({ kind: 'string' }, from)
      return
    }
    this.#readBare()
    this.#push([{ kind: 'bare' }], from)
  }

  /** Add what stands in the quotes of the string that was matched last, which begins at an offset. */
  #pushQuoted(step: ShapeStep, from: number): void {
    this.#at--
    this.#push([step], from + 1)
    this.#at++
  }

  #readBare(): string {
    const found = this.#match(BARE)
    if (!WORD.test(found)) throw new NoShape()
    return found
  }

  /** Add the text up to an offset, and what stands there up to the cursor. */
  #push(steps: readonly ShapeStep[], to = this.#at): void {
    if (to > this.#from) this.steps.push({ kind: 'text', text: this.#text.slice(this.#from, to) })
    this.steps.push(...steps)
    this.#from = this.#at
  }

  #match(pattern: RegExp): string {
    const found = this.#skip(pattern)
    if (found === '') throw new NoShape()
    return found
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw new NoShape()
    this.#at++
  }

  /** Skip blanks and a character; `false` where it is another one, and nothing is skipped. */
  #skipTo(character: string): boolean {
    const from = this.#at
    this.#skip(BLANKS)
    if (this.#text[this.#at] === character) {
      this.#at++
      return true
    }
    this.#at = from
    return false
  }
}
