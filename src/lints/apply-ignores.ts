import type { Finding } from './finding.ts'
import type { IgnoreMarker } from './ignore-markers.ts'
import { createFinding } from './lint-rule.ts'
import { ignoreWithoutReason } from './rules/ignore-without-reason.ts'
import { unusedIgnore } from './rules/unused-ignore.ts'
import { matchesPage } from '../pages/match-page.ts'
import type { PageBlock } from '../pages/page-block.ts'

/** Findings that the configuration says to leave out. */
export interface LintIgnore {
  readonly rule: string
  /** A page or a pattern of pages; all of them when it is absent. */
  readonly page?: string | readonly string[] | undefined
  /** A part of the paragraph or of the written number; any when it is absent. */
  readonly text?: string | undefined
}

interface Surroundings {
  readonly path: string
  readonly blocks: readonly PageBlock[]
  readonly markers: readonly IgnoreMarker[]
  readonly ignore: readonly LintIgnore[]
  /** Rules that were not applied, so that nobody knows what ignores them in vain. */
  readonly skipped?: readonly string[]
}

/** Leave out what comments in the page and the configuration ignore, and report faulty comments. */
export function applyIgnores(
  findings: readonly Finding[],
  around: Surroundings,
): readonly Finding[] {
  const { path, blocks, markers } = around
  const ignore = around.ignore.filter(
    ({ page }) => page === undefined || matchesPage(path, [page].flat()),
  )
  const used = new Set<IgnoreMarker>()
  const kept = findings.filter((finding) => {
    const block = blocks.find(({ start, end }) => start <= finding.start && finding.start < end)
    const marker = markers.find(
      (one) => one.rule === finding.rule && block !== undefined && isNext(one, block, blocks),
    )
    if (marker !== undefined) used.add(marker)
    return marker === undefined && !ignore.some((one) => isMeant(finding, block, one))
  })
  const { skipped = [] } = around
  return [
    ...kept,
    ...markers.flatMap((marker) =>
      checkMarker(marker, used.has(marker) || skipped.includes(marker.rule)),
    ),
  ]
}

function isMeant(
  finding: Finding,
  block: PageBlock | undefined,
  { rule, text }: LintIgnore,
): boolean {
  if (rule !== finding.rule) return false
  if (text === undefined) return true
  const around = block?.kind === 'text' ? block.text.replace(/\s+/g, ' ') : ''
  return around.includes(text) || finding.figures?.written.includes(text) === true
}

/** Whether a block is the first after a comment. */
function isNext(marker: IgnoreMarker, block: PageBlock, blocks: readonly PageBlock[]): boolean {
  const next = blocks.find(({ start }) => start >= marker.end)
  return next === block
}

/** A comment is what it is. */
const WRITTEN = { relation: 'operator' } as const

function checkMarker(marker: IgnoreMarker, isUsed: boolean): readonly Finding[] {
  const { rule, reason } = marker
  if (!isUsed) return [createFinding(unusedIgnore, { rule }, { ...marker, basis: WRITTEN })]
  return reason === ''
    ? [createFinding(ignoreWithoutReason, { rule }, { ...marker, basis: WRITTEN })]
    : []
}
