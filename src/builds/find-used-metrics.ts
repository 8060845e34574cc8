import type { Config } from '../configs/config.ts'
import type { Page } from '../pages/page.ts'

/** Check whether anything may use the words of logs. Counting them reads every byte, so it is done only on demand. */
export function asksForWords(config: Config, pages: readonly Page[]): boolean {
  return listTexts(config, pages).some((text) => /\.words\b/.test(text))
}

/** So many metrics are looked for one by one; for more, an index of all words is worth its memory. */
const MOST_SEARCHED = 100

/**
 * Find out whether the configuration or a page may use a metric: its name stands somewhere in it, up to the end of a word.
 * Thousands of metrics take time in proportion to the texts, not to both.
 */
export function createUseFinder(
  config: Config,
  pages: readonly Page[],
): (metric: string) => boolean {
  const texts = listTexts(config, pages)
  let [asked, index]: [number, WordIndex | undefined] = [0, undefined]
  return (metric) => {
    asked += 1
    if (asked <= MOST_SEARCHED) return searchTexts(texts, metric)
    index ??= indexWords(texts.map(joinAtPoints))
    return index.has(joinAtPoints(metric))
  }
}

function searchTexts(texts: readonly string[], metric: string): boolean {
  const name = metric
    .split('.')
    .map((part) => part.trim().replaceAll(/\W/g, String.raw`\$&`))
    .join(String.raw`\s*\.\s*`)
  const whole = new RegExp(String.raw`${name}(?!\w)`)
  return texts.some((text) => whole.test(text))
}

/** Blanks may stand around the points of a name. */
function joinAtPoints(text: string): string {
  return text.replaceAll(/\s*\.\s*/g, '.')
}

/** Where words stand, to find names by the rarest of theirs. Blanks do not stand around points any more. */
interface WordIndex {
  has(name: string): boolean
}

/** Places of words, as pairs of a text's number and an offset. */
type Places = number[]

function indexWords(texts: readonly string[]): WordIndex {
  const places = new Map<string, Places>()
  texts.forEach((text, number) => {
    for (const { 0: word, index } of text.matchAll(/\w+/g)) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [number, index])
      else known.push(number, index)
    }
  })
  return { has }

  function has(name: string): boolean {
    const rarest = findRarest(name)
    // A word in which the name begins may go on before it.
    if (rarest === undefined) return texts.some((text) => hasName(text, name))
    const { at, found } = rarest
    return found.some((number, i) => {
      if (i % 2 === 1) return false
      const text = texts[number] ?? ''
      const start = (found[i + 1] ?? 0) - at
      return text.startsWith(name, start) && isEnd(text, start + name.length)
    })
  }

  /** The word of a name that the texts have least often; undefined where the name is one word. */
  function findRarest(
    name: string,
  ): { readonly at: number; readonly found: readonly number[] } | undefined {
    const words = [...name.matchAll(/\w+/g)].filter(({ index }) => index > 0)
    return words
      .map(({ 0: word, index: at }) => ({ at, found: places.get(word) ?? [] }))
      .reduce<{ at: number; found: Places } | undefined>(
        (least, one) =>
          least === undefined || one.found.length < least.found.length ? one : least,
        undefined,
      )
  }
}

function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isEnd(text, at + name.length)) return true
  }
  return false
}

function isEnd(text: string, at: number): boolean {
  return !/\w/.test(text.charAt(at))
}

function listTexts(config: Config, pages: readonly Page[]): readonly string[] {
  return [joinStrings(config.source.data), ...pages.map(({ source }) => source)]
}

/** Join the keys and strings of data as they are: JSON escapes the quotes that names of results may have. */
function joinStrings(data: unknown): string {
  const strings: string[] = []
  JSON.stringify(data, (key, value: unknown) => {
    strings.push(key)
    if (typeof value === 'string') strings.push(value)
    return value
  })
  return strings.join('\n')
}
