import { isPart, type ShownTime } from '../dates/shown-time.ts'
import { showValue } from './show-value.ts'

/**
 * Say how many samples a chart shows: all, or some of them.
 *
 * @param count those that are shown, if it is known
 */
export function countShown(
  count: number | undefined,
  { shown, all }: { readonly shown: ShownTime; readonly all: number },
): readonly string[] {
  if (!isPart(shown)) return [`${String(all)} ${nameSamples(all)}.`]
  if (count === undefined) return []
  if (count === all) return [`${showValue(all, '1')} ${nameSamples(all)}.`]
  return [
    `${showValue(count, '1')} of ${showValue(all, '1')} samples ${count === 1 ? 'is' : 'are'} shown.`,
  ]
}

/** Name samples in a sentence behind their number. */
export function nameSamples(count: number): string {
  return count === 1 ? 'sample' : 'samples'
}

/** Say that nothing of a series or of a run is in the range of a chart. */
export function explainNoneShown(title: string): string {
  return `${title} has no sample in the range that is shown.`
}
