/** A `|td-…|` in reST text. */
export interface Substitution {
  /** Between the bars. */
  readonly name: string
  readonly offset: number
  /** Why docutils does not replace it, if so. */
  readonly reason: string | undefined
}

/** Inline markup that hides what is in it, and references; docutils' order of precedence is by position. */
const CANDIDATE =
  /\\[^]|(?<literal>``)(?=\S)|(?<mark>\*\*|\*|`)(?=\S)|\|(?<name>td-[^|\s][^|]*)\|/gi

const BEFORE = /(?:^|[\s'"([{<\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}])$/u
const AFTER = /^(?:$|[\s'")\]}>\-/:\\.,;!?\p{Pe}\p{Pi}\p{Pf}\p{Pd}]|__?(?:\W|$))/u

const ADVICE = 'expected a blank or punctuation around it; a unit belongs into the value'

/**
 * Find the substitutions of tracedocs in a text, also those that docutils would leave as they are. What
 * stands in an inline literal or is escaped is text.
 */
export function findSubstitutions(text: string): Substitution[] {
  const found: Substitution[] = []
  let position = 0
  for (;;) {
    CANDIDATE.lastIndex = position
    const match = CANDIDATE.exec(text)
    if (match === null) return found
    const { literal, mark, name } = match.groups ?? {}
    const after = match.index + match[0].length
    position = after
    if (name !== undefined) {
      const isFree = standsFree(
        text.slice(Math.max(0, match.index - 1), match.index),
        text.slice(after, after + 3),
      )
      const isReference = isFree && !name.endsWith(' ')
      found.push({ name, offset: match.index, reason: isReference ? undefined : ADVICE })
    } else if (literal !== undefined) {
      position = findClose(text, { mark: literal, open: match.index, after }) ?? after
    } else if (mark !== undefined) {
      const close = findClose(text, { mark, open: match.index, after })
      if (close === undefined) continue
      found.push(...listHidden(text.slice(after, close), after))
      position = close
    }
  }
}

function listHidden(text: string, offset: number): Substitution[] {
  const reason = 'docutils replaces nothing within other marks; leave the marks out'
  return Array.from(text.matchAll(/\|(td-[^|\s][^|]*)\|/gi), (match) => ({
    name: match[1] ?? '',
    offset: offset + match.index,
    reason,
  }))
}

/** Where marked text ends, its end mark included; `undefined` when the mark is none. */
function findClose(
  text: string,
  { mark, open, after }: { readonly mark: string; readonly open: number; readonly after: number },
): number | undefined {
  if (!BEFORE.test(text.slice(Math.max(0, open - 1), open))) return undefined
  for (let index = text.indexOf(mark, after); index !== -1; index = text.indexOf(mark, index + 1)) {
    const end = index + mark.length
    const isEscaped = mark !== '``' && text.charAt(index - 1) === '\\'
    if (/\S/.test(text.charAt(index - 1)) && !isEscaped && AFTER.test(text.slice(end, end + 3))) {
      return end
    }
  }
  return undefined
}

/** Whether docutils sees a reference between the character before it and up to three after it. */
export function standsFree(before: string, after: string): boolean {
  return BEFORE.test(before) && AFTER.test(after)
}
