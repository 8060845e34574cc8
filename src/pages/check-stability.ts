import { createMessage } from '../problems/diagnostics.ts'
import type { VFileMessage } from 'vfile-message'
import { readPageWith, type ReadPage } from './read-page.ts'
import { describeRegion } from './region-edit.ts'
import { getRegionReader } from './region-syntax.ts'

/** A page that was written, read again. */
export interface Stability {
  readonly after: ReadPage
  /** Why it may not be written. */
  readonly messages: readonly VFileMessage[]
}

/**
 * Read a page that was written and check that it asks for the same as before, and shows in every region what was
 * put there: no text that came in may have moved a marker out of its list item or quote.
 *
 * @param lines what was put into each region; `undefined` for one that stayed
 */
export function checkStability(
  before: ReadPage,
  text: string,
  lines: readonly (readonly string[] | undefined)[],
): Stability {
  const after = readPageWith(before.reader, { ...before.page, source: text })
  const [first] = before.outline.regions
  const values = [before, after].map(({ outline }) =>
    outline.values.map(({ expression }) => expression),
  )
  const isWhole =
    after.outline.regions.length === before.outline.regions.length &&
    JSON.stringify(values[0]) === JSON.stringify(values[1])
  const moved = after.outline.regions.find((region, index) => {
    const put = lines[index]
    if (put === undefined) return false
    const wanted = getRegionReader(region, before.reader).describe(put.join('\n'))
    return describeRegion(after, region) !== wanted
  })
  const culprit = moved?.begin ?? (isWhole ? undefined : first?.begin)
  if (culprit !== undefined) {
    const problem = { kind: 'unstable-region', marker: culprit.text } as const
    return { after, messages: [createMessage(problem, culprit.place)] }
  }
  return { after, messages: after.outline.messages.filter(({ fatal }) => fatal === true) }
}
