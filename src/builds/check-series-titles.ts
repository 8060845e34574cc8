import { readAt } from '../specs/read-at.ts'
import type { ChartWordIssue } from './chart-word-issue.ts'

/** What the series of a process are called, and what none of the others is called. */
const WORDS: readonly (readonly [series: RegExp, title: RegExp])[] = [
  [/^(?:rss|peak|memory)/i, /\b(?:RSS|memory|RAM|resident)\b/i],
  [/cpu/i, /\bCPU\b/i],
  [/^fault/i, /\bfaults?\b/i],
]

/** Check the titles that an author gave to plots of a series: none is that of another series. */
export function checkSeriesTitles(spec: unknown): readonly ChartWordIssue[] {
  const plots = readAt(spec, ['plots'])
  if (!Array.isArray(plots)) return []
  return plots.flatMap((_, i): readonly ChartWordIssue[] => {
    const at = ['plots', i, 'title']
    const [series, text] = [readAt(spec, ['plots', i, 'series']), readAt(spec, at)]
    if (typeof series !== 'string' || typeof text !== 'string') return []
    const own = WORDS.find(([pattern]) => pattern.test(series))
    const isOwn = own === undefined || own[1].test(text)
    const isOther = WORDS.some((one) => one !== own && one[1].test(text))
    return isOwn || !isOther ? [] : [{ problem: { kind: 'wrong-series-title', text, series }, at }]
  })
}
