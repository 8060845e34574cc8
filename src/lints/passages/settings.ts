import { textBetween } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { Passage } from './passage.ts'
import type { QuantityPair } from './quantity-pairs.ts'

/** What ends the label of an item behind its quantity: ` tokens**: `, `, 4 trials: `. */
const LABEL_END = /^[^.:;\n\d]{0,30}:(?=\s|$)/u

/**
 * Check whether two quantities only say where something was measured, and not what: both stand in the labels of their items, as in
 * `Last 1,600 tokens: Top-1 100%`.
 */
export function areSettings(
  { text, item }: Passage,
  { reference, subject }: QuantityPair,
): boolean {
  return (
    item !== undefined &&
    reference.start < item &&
    subject.start >= item &&
    [reference, subject].every(({ start, end }) => {
      const lead =
        text.text
          .slice(0, start - text.start)
          .split('\n')
          .at(-1) ?? ''
      return !lead.includes(':') && LABEL_END.test(text.text.slice(end - text.start))
    })
  )
}

/** `~93-94%`, `1.2–1.5x`: shares that are ranges, which are read as no number. */
const SHARE_RANGE = /\d\s?(?:-|–|—|to|~)\s?[~≈]?\d+(?:\.\d+)?\s?(?<form>%|[x×](?![\p{L}\d]))/giu

/** Check whether a passage has a range of shares of the same form as a number: what is measured then has a value of its own in each place. */
export function hasShareRange({ text }: Passage, { form }: WrittenNumber): boolean {
  return [...text.text.matchAll(SHARE_RANGE)].some(
    ({ groups }) => (groups?.['form'] === '%') === (form === 'percent'),
  )
}

/** Check whether a number stands in parentheses right behind a quantity that neither of a pair is: `n² = 400M (2.2x more)`. */
export function isOfNearer(
  { text, quantities }: Passage,
  { reference, subject }: QuantityPair,
  number: WrittenNumber,
): boolean {
  const nearest = quantities.findLast(({ end }) => end <= number.start)
  if (nearest === undefined || [reference.start, subject.start].includes(nearest.start))
    return false
  const before = textBetween(text, text.start, nearest.start)
  return (
    /^\**\s?\(\s?[~≈+]?$/.test(textBetween(text, nearest.end, number.start)) &&
    !/\b(?:on|with|at|of|for|using|over|in|per)\s+$/i.test(before)
  )
}

/** Check whether the second of two quantities only tells the first one again, in parentheses: `213 KB (46.4 KB gzipped)`. */
export function isRestated({ text }: Passage, { reference, subject }: QuantityPair): boolean {
  if (!/^\**\s?\(\s?[~≈]?$/.test(textBetween(text, reference.end, subject.start))) return false
  return RESTATED.test(textBetween(text, subject.end, text.end))
}

const RESTATED =
  /^ (?:when )?(?:min(?:ified)?|gzip(?:ped)?|gz|brotli|br|zstd|zipped|compressed|uncompressed|unpacked|unzipped|raw|on disk|installed|in total|total|peak|max(?:imum)?|min(?:imum)?|median|p\d+|average|avg|mean)(?: [+&] \p{L}+)?\s?\)/iu
