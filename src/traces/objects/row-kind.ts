/** The kind of a line by its first word. */
const ROWS = {
  FRST: 'profile',
  NEXT: 'profile',
  LAST: 'profile',
  PREV: 'reminder',
  NEW: 'new',
  DEL: 'del',
  MSG: 'message',
  MESG: 'message',
  ERR: 'error',
  HDR: 'header',
  HEDR: 'header',
} as const

/** What a line of a cPyMemTrace log states. */
export type RowKind = (typeof ROWS)[keyof typeof ROWS]

const COLON = 58

/** The kinds by the bytes of the word, since decoding it would take as long as reading a column. */
const KINDS: ReadonlyMap<number, RowKind> = new Map(
  Object.entries(ROWS).map(([word, kind]) => [packWord(Buffer.from(word), 0, word.length), kind]),
)

/** Find the kind of a row by its first word, which ends at a colon; `undefined` if it is no row. */
export function findRowKind(bytes: Buffer, start: number, colon: number): RowKind | undefined {
  return KINDS.get(packWord(bytes, start, colon))
}

/** Find the colon that ends the first word of a row, which has three or four letters. */
export function findColon(
  bytes: Buffer,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (start + 3 < end && bytes[start + 3] === COLON) return start + 3
  return start + 4 < end && bytes[start + 4] === COLON ? start + 4 : -1
}

/** Pack a word of three or four bytes into a number; its length tells `NEW` from a NUL before it. */
function packWord(bytes: Buffer, start: number, end: number): number {
  let word = end - start
  for (let at = start; at < end; at++) word = word * 256 + (bytes[at] ?? 0)
  return word
}
