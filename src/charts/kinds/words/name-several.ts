import { joinWords } from './show-value.ts'

/** The most characters of names in a title or a caption: about two lines of a picture. */
const MOST = 100

/** The fewest letters and digits that tell what names have in common. */
const LEAST_COMMON = 3

/**
 * Name several things in a title or a caption that stays short: all of them, the part that their names have in common, such as `worker_…_of_the_pool`, or how
 * many they are.
 *
 * @param noun what they are, such as `series`
 * @param join how all of them are joined
 */
export function nameSeveral(
  names: readonly string[],
  noun: string,
  join: (names: readonly string[]) => string = joinWords,
): string {
  const all = join(names)
  if (all.length <= MOST || names.length < 3) return all
  const common = findCommon(names)
  return common.length <= MOST && countLetters(common) >= LEAST_COMMON
    ? common
    : `${String(names.length)} ${noun}`
}

function countLetters(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length
}

/** Find the words that names have in common at their beginning and end; `…` stands for the others. */
function findCommon(names: readonly string[]): string {
  const words = names.map((name) => name.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? [])
  const before = listCommon(words)
  const rests = words.map((own) => own.slice(before.length).reverse())
  const after = [...listCommon(rests)].reverse()
  return [...before, '…', ...after].join('')
}

/** List the words that all names begin with. */
function listCommon(words: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = words
  const differs = first.findIndex((word, i) => others.some((own) => own[i] !== word))
  return differs === -1 ? first : first.slice(0, differs)
}
