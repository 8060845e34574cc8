import type { VFileMessage } from 'vfile-message'
import { placeMessage } from '../problems/diagnostics.ts'
import { createLocator, type LocateOffset } from '../pages/locate-offset.ts'
import type { Page } from '../pages/page.ts'
import { applyRules, createCheckedPage } from './apply-rules.ts'
import { applyIgnores, type LintIgnore } from './apply-ignores.ts'
import { demoteHedged } from './certainty.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { readIgnoreMarkers } from './ignore-markers.ts'
import { createWithin } from './range-search.ts'
import { MISSPELT, readLintTexts, type ReadLintTexts } from './read-lint-texts.ts'
import { otherPage } from './rules/other-page.ts'
import { listPageFacts, type PageFacts } from './together/page-facts.ts'

/** What is known besides the page itself. */
export interface LintOptions {
  /** Findings that the configuration says to leave out. */
  readonly ignore?: readonly LintIgnore[]
  /** The figures of the project's runs; without them pages are not compared with data. */
  readonly data?: LintData | undefined
  /** Whether other pages of the project are not looked at. */
  readonly isPartial?: boolean
}

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
  return draftPage(page, await readLintTexts(page), options).finish([])
}

/** A page that is linted by itself, for which others may still find something. */
export interface PageDraft {
  /** `undefined` when the page cannot be read. */
  readonly facts: PageFacts | undefined
  /** Leave out what is ignored, of what was found here and of what others found. */
  readonly finish: (others: readonly Finding[]) => LintedPage
}

/** Lint a page, of which the texts were read, by itself. */
export function draftPage(page: Page, read: ReadLintTexts, options: LintOptions): PageDraft {
  if (read.kind === 'unreadable') {
    const { messages } = read
    const nothing = { isRead: false, tables: 0, definesValues: false, findings: [], messages }
    return { facts: undefined, finish: () => ({ page, ...nothing }) }
  }
  const { blocks, alts, misspelt, owned, definesValues } = read.texts
  const source = page.source.replace(/^\ufeff/, '')
  const locate = createLocator(page.path, source)
  const isOwned = createWithin(owned)
  const checked = createCheckedPage({ blocks, alts, isOwned }, locate, options.data)
  const found = demoteHedged(applyRules(checked), source)
  const markers = readIgnoreMarkers(page.path, read.texts.markers)
  const unread = misspelt.map(({ reason, line, column }) =>
    placeMessage({ reason, ruleId: MISSPELT }, { path: page.path, line, column }, 'warning'),
  )
  const tables = blocks.filter(({ kind }) => kind === 'table').length
  const { isPartial = false, ignore = [] } = options
  // A project has thousands of drafts at a time: they keep of their pages what they need.
  const isIgnored = markers.ignores.length + ignore.length > 0
  const around = {
    path: page.path,
    blocks: isIgnored ? blocks : [],
    markers: markers.ignores,
    ignore,
  }
  return {
    facts: listPageFacts(page.path, checked),
    finish: (others) => {
      const open = [...found, ...others].filter(({ start }) => !isOwned(start))
      const kept = applyIgnores(open, { ...around, skipped: isPartial ? [otherPage.name] : [] })
      return {
        page,
        isRead: true,
        tables,
        definesValues,
        findings: placeFindings(kept, locate),
        messages: [...markers.messages, ...unread],
      }
    },
  }
}

/** Keep one finding a place, in the order of the page; what is only likely never takes the place of what is certain, nor another page that of the page itself. */
function placeFindings(
  findings: readonly Finding[],
  locate: LocateOffset,
): readonly PlacedFinding[] {
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
