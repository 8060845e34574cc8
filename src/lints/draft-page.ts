import type { VFileMessage } from 'vfile-message'
import { createPageLocator } from '../pages/locate-offset.ts'
import type { PageBlock } from '../pages/page-block.ts'
import type { Page } from '../pages/page.ts'
import { applyRules, createCheckedPage } from './apply-rules.ts'
import type { LintIgnore } from './apply-ignores.ts'
import { demoteHedged } from './certainty.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { createWithin } from './range-search.ts'
import type { LintTexts, ReadLintTexts } from './read-lint-texts.ts'
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

/** A page that is linted by itself, for which others may still find something; or why it cannot be read. */
export type PageDraft =
  PageFindings | { readonly kind: 'unreadable'; readonly messages: readonly VFileMessage[] }

/** What a page by itself has: values without functions, which one thread can pass to another. */
export interface PageFindings extends Pick<
  LintTexts,
  'markers' | 'misspelt' | 'owned' | 'definesValues'
> {
  readonly kind: 'findings'
  /** What is wrong whatever other pages say, with what will be ignored. */
  readonly found: readonly Finding[]
  readonly facts: PageFacts
  /** How many tables were checked. */
  readonly tables: number
  /** The blocks of the page, where something may be ignored in them. */
  readonly blocks: readonly PageBlock[]
}

/** Lint a page, of which the texts were read, by itself. */
export function draftPage(
  page: Page,
  read: ReadLintTexts,
  { data, ignore = [] }: LintOptions,
): PageDraft {
  if (read.kind === 'unreadable') return read
  const { blocks, alts, markers, misspelt, owned, definesValues } = read.texts
  const locate = createPageLocator(page)
  const checked = createCheckedPage({ blocks, alts, isOwned: createWithin(owned) }, locate, data)
  const mayIgnore = ignore.length > 0 || markers.some(({ text }) => text.includes('ignore'))
  return {
    kind: 'findings',
    ...{ markers, misspelt, owned, definesValues },
    found: demoteHedged(applyRules(checked), page.source.replace(/^\ufeff/, '')),
    facts: listPageFacts(page.path, checked),
    tables: blocks.filter(({ kind }) => kind === 'table').length,
    // A project has thousands of drafts at a time: they keep of their pages what they need.
    blocks: mayIgnore ? blocks : [],
  }
}
