import type { Anchor, RecordFormat } from './record-format.ts'

/** Where an anchor was found: the line's bytes in the block, and the anchor in them. */
export interface AnchoredLine {
  readonly format: RecordFormat
  readonly start: number
  /** Behind the last byte, line feed and carriage return not counted. */
  readonly end: number
  readonly anchorAt: number
}

/** An anchor's bytes. */
export interface AnchorBytes {
  readonly bytes: Buffer
  readonly format: RecordFormat
}

/** What is searched for, and the anchors that begin with it. */
export interface Needle {
  readonly bytes: Buffer
  readonly anchors: readonly AnchorBytes[]
}

/** The anchors of some formats, by where they may stand. */
export interface AnchorTable {
  readonly needles: readonly Needle[]
  readonly starts: LineStarts
  /** Formats without anchors, which look at every line. */
  readonly all: readonly RecordFormat[]
}

/** Node searches up to six bytes with `memchr` on the first, far faster than longer needles. */
const NEEDLE_LENGTH = 6
const CARRIAGE_RETURN = 13
/** What may stand before the anchor at the start of a line. */
export const SPACE = 32
/** As {@link SPACE}. */
export const TAB = 9

/** The table that was arranged last: a project's logs, which may be thousands, are mostly of the same formats. */
let latest: { readonly formats: readonly RecordFormat[]; readonly table: AnchorTable } | undefined

/** Arrange the anchors of some formats. */
export function createAnchorTable(formats: readonly RecordFormat[]): AnchorTable {
  if (latest !== undefined && hasSameItems(latest.formats, formats)) return latest.table
  const table = arrangeAnchors(formats)
  latest = { formats, table }
  return table
}

function hasSameItems(one: readonly RecordFormat[], other: readonly RecordFormat[]): boolean {
  return one.length === other.length && one.every((format, i) => format === other[i])
}

function arrangeAnchors(formats: readonly RecordFormat[]): AnchorTable {
  return {
    needles: createNeedles(formats),
    starts: createLineStarts(formats),
    all: formats.filter(({ anchors }) => anchors.length === 0),
  }
}

function createNeedles(formats: readonly RecordFormat[]): readonly Needle[] {
  const groups = new Map<string, AnchorBytes[]>()
  for (const anchor of collectAnchors(formats, 'anywhere')) {
    const { bytes, format } = anchor
    // A line is looked at once for each needle: what may begin alike and read otherwise has one of its own.
    const own = format.wholeLines === true ? format.name : ''
    const key = `${readBeginning(bytes)}\n${own}`
    groups.set(key, [...(groups.get(key) ?? []), anchor])
  }
  return [...groups.values()].map((anchors) => ({
    bytes: Buffer.from(readBeginning(anchors[0]?.bytes ?? Buffer.alloc(0)), 'latin1'),
    anchors,
  }))
}

function readBeginning(bytes: Buffer): string {
  return bytes.toString('latin1', 0, NEEDLE_LENGTH)
}

/** What a line may begin with: its anchors by their first two bytes, and those behind a value. */
export interface LineStarts {
  readonly anchors: ReadonlyMap<number, readonly AnchorBytes[]>
  readonly afterValue: ReadonlyMap<number, readonly AnchorBytes[]>
  /** For each first byte of a line, whether it is worth a look. */
  readonly isFirst: Uint8Array
  readonly isEmpty: boolean
}

function createLineStarts(formats: readonly RecordFormat[]): LineStarts {
  const anchors = groupByPair(collectAnchors(formats, 'line-start'))
  const afterValue = groupByPair(collectAnchors(formats, 'after-value'))
  const isEmpty = anchors.size + afterValue.size === 0
  const isFirst = new Uint8Array(256)
  for (const pair of anchors.keys()) isFirst[pair >> 8] = 1
  isFirst[SPACE] = isFirst[TAB] = isEmpty ? 0 : 1
  return { anchors, afterValue, isFirst, isEmpty }
}

/** Longer anchors come first, since one may begin with another. */
function groupByPair(anchors: readonly AnchorBytes[]): ReadonlyMap<number, readonly AnchorBytes[]> {
  const sorted = anchors.toSorted((a, b) => b.bytes.length - a.bytes.length)
  const pairs = new Set(sorted.map(({ bytes }) => readPair(bytes, 0)))
  return new Map(
    [...pairs].map((pair) => [pair, sorted.filter(({ bytes }) => readPair(bytes, 0) === pair)]),
  )
}

/** Two bytes as one number: few lines that are no record begin with those of an anchor. */
export function readPair(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function collectAnchors(
  formats: readonly RecordFormat[],
  where: Anchor['where'],
): readonly AnchorBytes[] {
  return formats.flatMap((format) =>
    format.anchors
      .filter((anchor) => anchor.where === where)
      .map(({ text }) => ({ bytes: Buffer.from(text, 'latin1'), format })),
  )
}

/** Whether some bytes stand at an offset. */
export function hasBytesAt(bytes: Buffer, expected: Buffer, at: number): boolean {
  const { length } = expected
  if (at + length > bytes.length) return false
  // Anchors are short: a call into Node costs more.
  for (let i = 0; i < length; i++) if (bytes[at + i] !== expected[i]) return false
  return true
}

/** The end of a line without its carriage return. */
export function trimReturn(bytes: Buffer, end: number): number {
  return bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end
}
