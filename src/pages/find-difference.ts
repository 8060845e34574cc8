/** The first text that two versions of a region or a value show differently. */
export interface Difference {
  /** Lines below the first line of the old version. */
  readonly line: number
  /** From 1, in UTF-16 units, in that line of the old version. */
  readonly column: number
  /** Empty when the old version shows nothing there. */
  readonly shown: string
  /** Empty when the new version shows nothing there. */
  readonly given: string
}

/** How many characters of a text are quoted. */
const LONGEST = 60

/**
 * Find the first difference that a reader sees: the words of the first line that differs, or the cell of a table.
 * `undefined` where only blanks and rules differ.
 */
export function findDifference(before: string, after: readonly string[]): Difference | undefined {
  const old = before.split(/\r\n|\n|\r/).map((text, line) => ({ text, line }))
  const shown = old.filter(({ text }) => !isBlank(text))
  const given = after.filter((text) => !isBlank(text))
  const rows = Array.from({ length: Math.max(shown.length, given.length) }, (_, at) => ({
    one: shown[at],
    other: given[at] ?? '',
  }))
  const differing = rows.filter(
    ({ one, other }) => one === undefined || normalise(one.text) !== normalise(other),
  )
  // A blank that an editor replaced is not to hide another number below it.
  const first =
    differing.find(
      ({ one, other }) =>
        one === undefined || unifyBlanks(normalise(one.text)) !== unifyBlanks(normalise(other)),
    ) ?? differing[0]
  return first === undefined
    ? undefined
    : compareLines(first.one ?? { text: '', line: shown.at(-1)?.line ?? 0 }, first.other)
}

function unifyBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** The file of an image, in Markdown, HTML and reST, to the end of its line. */
const IMAGE = /(?:\]\(|\ssrc="|\bimage:: )([^\s()"<>]+)/

function compareLines(
  { text, line }: { readonly text: string; readonly line: number },
  other: string,
): Difference {
  const [shown, given] = [splitWords(text), splitWords(other)]
  const shorter = Math.min(shown.length, given.length)
  let head = 0
  while (head < shorter && shown[head]?.word === given[head]?.word) head++
  let tail = 0
  while (tail < shorter - head && shown.at(-1 - tail)?.word === given.at(-1 - tail)?.word) tail++
  const isCell = text.trim().startsWith('|') && other.trim().startsWith('|')
  const quote = (words: readonly Word[]): string => {
    const [start, end] = isCell
      ? widenToCell(words, head, words.length - tail)
      : [head, words.length - tail]
    return shorten(words.slice(start, end).map(({ word }) => word))
  }
  const first = shown[head] ?? shown.at(-1)
  const column = (first?.start ?? 0) + 1
  const files = [text, other].map((one) => IMAGE.exec(one))
  const [own, changed] = files
  if (own && changed && text.slice(0, own.index) === other.slice(0, changed.index)) {
    const [file = ''] = own.slice(1)
    const at = own.index + own[0].indexOf(file) + 1
    return { line, column: at, shown: file, given: changed[1] ?? '' }
  }
  return { line, column, ...trimPunctuation(...trimFile(quote(shown), quote(given))) }
}

/** Leave out the files of two images, where their alternative texts differ. */
function trimFile(shown: string, given: string): readonly [string, string] {
  const [one, other] = [shown, given].map((text) => FILE_END.exec(text)?.groups?.['text'])
  return one === undefined || other === undefined || one === other ? [shown, given] : [one, other]
}

const FILE_END = /^(?<text>.*)\]\(\S*$/

/** Leave out a mark of punctuation that both texts end in. */
function trimPunctuation(shown: string, given: string): Pick<Difference, 'shown' | 'given'> {
  const [mark] = /[.,;:)\]]+$/.exec(shown) ?? ['']
  return mark !== '' && given.endsWith(mark)
    ? { shown: shown.slice(0, -mark.length), given: given.slice(0, -mark.length) }
    : { shown, given }
}

interface Word {
  readonly word: string
  readonly start: number
}

/** Split a line at plain blanks. A no-break blank keeps a number and its unit together. */
function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[^ \t]+/g), ({ 0: word, index }) => ({ word, start: index }))
}

/** Widen a stretch of a table's row to the bars around it. */
function widenToCell(words: readonly Word[], from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && words[start - 1]?.word !== '|') start--
  while (end < words.length && words[end]?.word !== '|') end++
  return [start, end]
}

function shorten(words: readonly string[]): string {
  const text = words.join(' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** A text without what a formatter may change: the number of blanks and the length of rules. */
function normalise(text: string): string {
  return text
    .trim()
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/={2,}/g, '=')
}

function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text)
}
