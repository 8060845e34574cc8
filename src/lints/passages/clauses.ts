/** Where a clause ends: a sign, or a word that begins another one. */
const BOUNDARY =
  /[,;:()[\]–—!?]|\.(?=\s|$)|\s-{1,2}\s|(?:→|->)|(?<![\p{L}-])(?:so|thus|hence|therefore|which|that is|i\.e\.|e\.g\.|and|but|while|whereas|because|although|though)(?![\p{L}-])/giu

/** What follows the last boundary of a text, and whether there is one. */
export function splitLead(text: string): {
  readonly rest: string
  readonly own: string
  readonly mark: string | undefined
} {
  const last = [...text.matchAll(BOUNDARY)].at(-1)
  if (last === undefined) return { rest: '', own: text, mark: undefined }
  return {
    rest: text.slice(0, last.index),
    own: text.slice(last.index + last[0].length),
    mark: last[0].toLowerCase(),
  }
}

/** Verbs that say of a conclusion what stands before them. */
const PREDICATE =
  /(?<![\p{L}-])(?:is|are|was|were|comes?|came|makes?|means|shows?|lets?|allows?)(?![\p{L}-])/iu

/** What stands before the first boundary of a text, or what is said of it. */
export function readTail(whole: string): string {
  const verb = PREDICATE.exec(whole)
  const text = verb === null ? whole : whole.slice(0, verb.index)
  const first = text.matchAll(BOUNDARY).next().value
  return first === undefined ? text : text.slice(0, first.index)
}
