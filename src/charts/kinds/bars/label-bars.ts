import { hasSameDimension } from '../../../quantities/quantity.ts'
import { parseUnit } from '../../../quantities/written-units.ts'
import { nameSeveral } from '../words/name-several.ts'
import type { BarSet } from './measure-bars.ts'

const DIMENSIONS: Readonly<Record<string, string>> = {
  s: 'Time',
  B: 'Size',
  '%': 'Share',
  'B/s': 'Rate',
  '1/s': 'Rate',
}

/** Name the values of a chart of bars in its title. */
export function nameSets(sets: readonly BarSet[]): string {
  return nameSeveral(
    sets.map(({ title }) => title),
    'values',
  )
}

/** Label the axis of values: a single value by its title, several, or those of entries, by what their unit measures. */
export function labelBars(
  { sets, subject }: { readonly sets: readonly BarSet[]; readonly subject?: string | undefined },
  symbol: string,
): string | undefined {
  const [only, ...others] = subject === undefined ? sets : []
  const unit = symbol === '' ? '' : ` (${symbol})`
  if (only !== undefined && others.length === 0) {
    return `${cutUnit(only.title, symbol)}${unit}`
  }
  if (symbol === '') return undefined
  return `${nameDimension(symbol)}${unit}`
}

/** Cut the unit off a title that has one of the same kind in brackets: that of the axis takes its place. */
function cutUnit(title: string, symbol: string): string {
  const [end = '', own = ''] = / \(([^()]+)\)$/.exec(title) ?? []
  const [written, drawn] = [own, symbol].map(parseUnit)
  const isUnit = written !== undefined && drawn !== undefined && hasSameDimension(written, drawn)
  return isUnit || own === symbol ? title.slice(0, title.length - end.length) : title
}

/** Name what a unit measures, such as `Time` of `ms`. */
export function nameDimension(symbol: string): string {
  return DIMENSIONS[symbol.replace(/^(?:[KMGTP]i|[mµn])(?=.)/, '')] ?? 'Value'
}
