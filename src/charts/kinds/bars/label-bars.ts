import type { BarSet } from './measure-bars.ts'

const DIMENSIONS: Readonly<Record<string, string>> = {
  s: 'Time',
  B: 'Size',
  '%': 'Share',
  'B/s': 'Rate',
  '1/s': 'Rate',
}

/** Label the axis of values: a single value by its title, several, or those of entries, by what their unit measures. */
export function labelBars(
  { sets, subject }: { readonly sets: readonly BarSet[]; readonly subject?: string | undefined },
  symbol: string,
): string | undefined {
  const [only, ...others] = subject === undefined ? sets : []
  const unit = symbol === '' ? '' : ` (${symbol})`
  if (only !== undefined && others.length === 0) {
    return unit !== '' && only.title.endsWith(unit) ? only.title : `${only.title}${unit}`
  }
  if (symbol === '') return undefined
  return `${nameDimension(symbol)}${unit}`
}

/** Name what a unit measures, such as `Time` of `ms`. */
export function nameDimension(symbol: string): string {
  return DIMENSIONS[symbol.replace(/^(?:[KMGTP]i|[mµn])(?=.)/, '')] ?? 'Value'
}
