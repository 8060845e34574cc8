import { markup, type Html } from './html.ts'

/** Lists with more entries than this have a box that filters them. */
const MOST_UNFILTERED = 30

/** Write how many entries a list has, with a box that filters it if there are many; `undefined` for a short list. */
export function writeFilter(list: string, count: number, things: string): Html | undefined {
  if (count <= MOST_UNFILTERED) return undefined
  const total = count.toLocaleString('en')
  return markup`<p class="filter" data-list="${list}">
    <label>Filter ${total} ${things} <input type="search" autocomplete="off" /></label>
    <output>${total} shown</output>
  </p>`
}
