/** One parsed line of a DTrace log of `malloc()` and `free()`. Only its end decides the kind. */
export type MallocLine =
  | MallocEventLine
  | { readonly kind: 'pointer'; readonly pointer: bigint }
  | { readonly kind: 'begin' | 'end' | 'blank' }
  /** `halves` are the first halves of events whose other halves are on later lines. */
  | { readonly kind: 'other'; readonly halves: readonly OpenHalf[] }

/** A line that ends with an event. */
export interface MallocEventLine {
  readonly kind: 'event'
  readonly event: MallocEvent
  /** The text of its call site, as written before the event. */
  readonly site: string
  readonly halves: readonly OpenHalf[]
}

/** One call of the allocator. Sizes in bytes. */
export type MallocEvent =
  | { readonly call: 'malloc' | 'calloc'; readonly size: number; readonly pointer: bigint }
  | {
      readonly call: 'realloc'
      readonly old: bigint
      readonly size: number
      readonly pointer: bigint
    }
  | { readonly call: 'free'; readonly pointer: bigint }

/** A call whose return is printed on a later line, since another thread printed in between. */
export interface OpenHalf {
  readonly call: 'malloc' | 'calloc' | 'realloc'
  readonly words: string
  readonly site: string
}

const EVENT =
  /(?:(malloc|calloc|realloc)\(([^()]*)\) pntr 0x([0-9a-fA-F]+)|(free)\(0x([0-9a-fA-F]+)\))$/
const CALL =
  /(?:(malloc|calloc|realloc)\(([^()]*)\)( pntr 0x[0-9a-fA-F]+)?|free\(0x[0-9a-fA-F]+\))/g
const POINTER = /^ *pntr 0x([0-9a-fA-F]+)$/
const MARKER = /dtrace:{2,3}(BEGIN|END)$/

/**
 * Parse a line without its line feed. An event is recognised by the end of the line. A line whose pointer
 * has more than 64 bits is not an event, nor is one whose size is 2^53 or more, unless the allocation failed.
 */
export function parseMallocLine(line: string): MallocLine {
  const text = trimEnd(line)
  if (text === '') return { kind: 'blank' }
  const match = EVENT.exec(text)
  const event = match === null ? undefined : parseEvent(match)
  if (match === null || event === undefined) return parseRest(text)
  const { halves, end } = findHalves(text.slice(0, match.index))
  return { kind: 'event', event, site: text.slice(end, match.index), halves }
}

/** Complete an event from its first half and the pointer of its second half. */
export function completeHalf({ call, words }: OpenHalf, pointer: bigint): MallocEvent | undefined {
  return parseCall(call, words, pointer)
}

/** Control characters and blanks, as in the kernel. */
function trimEnd(line: string): string {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) <= 32) end--
  return line.slice(0, end)
}

function parseRest(text: string): MallocLine {
  const marker = MARKER.exec(text)?.[1]
  if (marker !== undefined) return { kind: marker === 'BEGIN' ? 'begin' : 'end' }
  const digits = POINTER.exec(text)?.[1]
  const pointer = digits === undefined ? undefined : parsePointer(digits)
  if (pointer !== undefined) return { kind: 'pointer', pointer }
  return { kind: 'other', halves: findHalves(text).halves }
}

function parseEvent([, call, words, result, free, freed]: RegExpExecArray):
  MallocEvent | undefined {
  if (free !== undefined) {
    const pointer = parsePointer(freed ?? '')
    return pointer === undefined ? undefined : { call: 'free', pointer }
  }
  const pointer = parsePointer(result ?? '')
  return pointer === undefined ? undefined : parseCall(call ?? '', words ?? '', pointer)
}

function parseCall(call: string, words: string, pointer: bigint): MallocEvent | undefined {
  const isFailed = pointer === 0n
  switch (call) {
    case 'malloc': {
      const size = parseSize(words, isFailed)
      return size === undefined ? undefined : { call, size, pointer }
    }
    case 'calloc': {
      const [, number = '', each = ''] = /^(-?\d+), (-?\d+)$/.exec(words) ?? []
      const size = multiply(parseSize(number, isFailed), parseSize(each, isFailed))
      if (size === undefined || !(isFailed || Number.isSafeInteger(size))) return undefined
      return { call, size, pointer }
    }
    case 'realloc': {
      const [, freed = '', words2 = ''] = /^0x([0-9a-fA-F]+), (-?\d+)$/.exec(words) ?? []
      const old = parsePointer(freed)
      const size = parseSize(words2, isFailed)
      return old === undefined || size === undefined ? undefined : { call, old, size, pointer }
    }
    default:
      return undefined
  }
}

function multiply(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b
}

/** Parse the size of an allocation; a failed one may have any size. */
function parseSize(digits: string, isFailed: boolean): number | undefined {
  if (!/^-?\d+$/.test(digits)) return undefined
  const size = Number(digits)
  if (isFailed) return size
  return digits.startsWith('-') || !Number.isSafeInteger(size) ? undefined : size
}

/** Parse hexadecimal digits of at most 64 bits, not counting leading zeros. */
function parsePointer(digits: string): bigint | undefined {
  if (digits === '') return undefined
  return digits.replace(/^0+/, '').length > 16 ? undefined : BigInt(`0x${digits}`)
}

/** Find the calls in a text that are not completed there, and the end of the last call. */
function findHalves(text: string): { readonly halves: readonly OpenHalf[]; readonly end: number } {
  const halves: OpenHalf[] = []
  let end = 0
  // Most texts are long and have no such call.
  if (!text.includes('(')) return { halves, end }
  for (const match of text.matchAll(CALL)) {
    const [whole, call, words = '', result] = match
    const isHalf = call !== undefined && result === undefined
    if (isHalf && parseCall(call, words, 1n) !== undefined) {
      halves.push({ call: toCall(call), words, site: text.slice(end, match.index) })
    }
    end = match.index + whole.length
  }
  return { halves, end }
}

function toCall(text: string): OpenHalf['call'] {
  return text === 'calloc' || text === 'realloc' ? text : 'malloc'
}
