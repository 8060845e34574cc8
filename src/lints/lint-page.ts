import type { VFileMessage } from 'vfile-message'
import { placeMessage } from '../problems/diagnostics.ts'
import { createPageLocator } from '../pages/locate-offset.ts'
import type { Page } from '../pages/page.ts'
import { applyIgnores } from './apply-ignores.ts'
import { draftPage, type LintOptions, type PageDraft } from './draft-page.ts'
import type { Finding } from './finding.ts'
import { readIgnoreMarkers } from './ignore-markers.ts'
import { createWithin } from './range-search.ts'
import { MISSPELT, readLintTexts } from './read-lint-texts.ts'
import { otherPage } from './rules/other-page.ts'

/** A page and what was found in it, in the order of the page. */
export interface LintedPage {
  readonly page: Page
  /** Whether the page could be read; if not, the messages say why. */
  readonly isRead: boolean
  /** How many tables were checked; those that were left out are in the messages. */
  readonly tables: number
  /** Whether the page has a region `values`, which a syntax with named values needs. */
  readonly definesValues: boolean
  readonly findings: readonly PlacedFinding[]
  /** Why the page, or a part of it, could not be read or was left out. */
  readonly messages: readonly VFileMessage[]
}

/** A finding with its message, whose place is the finding's. */
export interface PlacedFinding extends Finding {
  readonly message: VFileMessage
}

/** Find numbers in a page that its other numbers, or the logs, contradict. */
export async function lintPage(page: Page, options: LintOptions = {}): Promise<LintedPage> {
  return finishPage({ page, draft: draftPage(page, await readLintTexts(page), options) }, options)
}

/** A page that is linted by itself, and what other pages find in it. */
export interface DraftedPage {
  readonly page: Page
  readonly draft: PageDraft
  readonly others?: readonly Finding[]
}

/** Leave out what is ignored, of what a page and what others found. */
export function finishPage(
  { page, draft, others = [] }: DraftedPage,
  { isPartial = false, ignore = [] }: LintOptions,
): LintedPage {
  if (draft.kind === 'unreadable') {
    const { messages } = draft
    return { page, isRead: false, tables: 0, definesValues: false, findings: [], messages }
  }
  const { found, markers, misspelt, owned, blocks, tables, definesValues } = draft
  const { ignores, messages } = readIgnoreMarkers(page.path, markers)
  const isOwned = createWithin(owned)
  const kept = applyIgnores(
    [...found, ...others].filter(({ start }) => !isOwned(start)),
    {
      ...{ path: page.path, blocks, markers: ignores, ignore },
      skipped: isPartial ? [otherPage.name] : [],
    },
  )
  const unread = misspelt.map(({ reason, line, column }) =>
    placeMessage({ reason, ruleId: MISSPELT }, { path: page.path, line, column }, 'warning'),
  )
  return {
    ...{ page, isRead: true, tables, definesValues },
    findings: placeFindings(kept, page),
    messages: [...messages, ...unread],
  }
}

/** Keep one finding a place, in the order of the page; what is only likely never takes the place of what is certain, nor another page that of the page itself. */
function placeFindings(findings: readonly Finding[], page: Page): readonly PlacedFinding[] {
  if (findings.length === 0) return []
  const locate = createPageLocator(page)
  const places = new Map<string, Finding>()
  for (const finding of findings) {
    const known = places.get(formatSpan(finding))
    const isLess =
      known !== undefined &&
      (finding.rule === otherPage.name ||
        (known.level === 'certain' && (known.rule === finding.rule || finding.level === 'likely')))
    if (!isLess) places.set(formatSpan(finding), finding)
  }
  return [...places.values()]
    .sort((a, b) => a.start - b.start)
    .map((finding) => ({
      ...finding,
      message: placeMessage(
        { reason: finding.reason, ruleId: finding.rule },
        locate(finding.start),
        finding.severity,
      ),
    }))
}

/** Identify a finding by its place: a table is read by columns and by rows, and both may find the same. */
function formatSpan({ start, end }: Finding): string {
  return `${String(start)} ${String(end)}`
}
