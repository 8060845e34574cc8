import { DocumentFault } from './document-format.ts'
import { findJsonFault, type JsonFault } from './find-json-fault.ts'

/**
 * Parse the JSON of a document.
 *
 * @param record what it has, for the message
 * @throws {DocumentFault} at the place where it ends or is broken
 */
export function parseJsonDocument(text: string, record: string): JsonNode {
  try {
    return parseJson(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { kind, offset } = findJsonFault(text) ?? { kind: 'broken', offset: 0 }
    throw new DocumentFault({ kind: 'broken-document', record, reason: REASONS[kind] }, offset)
  }
}

const REASONS: Readonly<Record<JsonFault['kind'], string>> = {
  cut: 'its JSON ends too early; it may be cut short',
  followed: 'something else follows its JSON here; keep each in a file of its own',
  broken: 'its JSON is broken here; it may be cut short',
}

/** Parse JSON, in which what is no number counts as `null`. Throws a `SyntaxError`. */
export function parseJson(text: string): JsonNode {
  return new JsonNode(JSON.parse(hasOddNumber(text) ? blankOddNumbers(text) : text))
}

/** Parse a line that may be JSON; `undefined` for one that is not. */
export function parseJsonLine(line: string): JsonNode | undefined {
  try {
    return new JsonNode(JSON.parse(line))
  } catch {
    return undefined
  }
}

function hasOddNumber(text: string): boolean {
  return text.includes('NaN') || text.includes('Infinity')
}

/** Python writes what is no number as `NaN`, which JSON does not have. */
function blankOddNumbers(text: string): string {
  const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g
  return text.replaceAll(tokens, (token) => (token.startsWith('"') ? token : 'null'))
}

/** A value of a JSON document that may be anything; what is not of the type that is asked for is `undefined`. */
export class JsonNode {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  /** A member of an object, by its name. */
  get(name: string): JsonNode {
    const { value } = this
    const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    return new JsonNode(isOwn ? (value as Readonly<Record<string, unknown>>)[name] : undefined)
  }

  /** The members of an object, in their order. */
  get members(): readonly (readonly [string, JsonNode])[] {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).map(([name, one]) => [name, new JsonNode(one)])
  }

  /** The items of a list. */
  get items(): readonly JsonNode[] {
    return Array.isArray(this.value) ? this.value.map((one: unknown) => new JsonNode(one)) : []
  }

  /** A finite number. */
  get number(): number | undefined {
    return typeof this.value === 'number' && Number.isFinite(this.value) ? this.value : undefined
  }

  get string(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined
  }

  /** A list of numbers, at least one. */
  get numbers(): readonly number[] | undefined {
    const numbers = this.items.flatMap(({ number }) => number ?? [])
    return numbers.length > 0 && numbers.length === this.items.length ? numbers : undefined
  }
}

/** Finds the parts of a document in its text, one behind the other, so that messages can name their lines. */
export class TextLocator {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The offset of the next occurrence of a JSON string; where it is not found, that of the one before. */
  locate(value: string): number {
    const found = this.#text.indexOf(JSON.stringify(value), this.#at)
    if (found >= 0) this.#at = found + 1
    return Math.max(0, this.#at - 1)
  }
}
