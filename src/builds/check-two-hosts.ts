import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { Effects } from '../effects.ts'
import type { References } from '../pages/collect-references.ts'
import { findChosenSyntax } from '../pages/find-page-syntax.ts'
import { matchesPage } from '../pages/match-page.ts'
import type { Page } from '../pages/page.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import { docsHosts } from '../sites/docs-hosts.ts'
import { openSite } from '../sites/open-site.ts'

/** What is asked for pages that two hosts build. */
export interface HostedPages {
  readonly config: Config
  readonly pages: readonly Page[]
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
  readonly files: ProjectFiles
  readonly effects: Effects
}

/** The hosts that read a dialect of Markdown. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  myst: ['sphinx'],
  liquid: ['eleventy', 'jekyll'],
}

/**
 * Warn where a page is written in a dialect because of the files of a host, and stands among the pages of another host, too, which does not read that
 * dialect. The configuration says which counts; one warning for each of the others.
 */
export async function checkTwoHosts(hosted: HostedPages): Promise<readonly VFileMessage[]> {
  const { config, files, effects } = hosted
  const pages = hosted.pages.filter((page) => isWrittenInDialect(page, hosted))
  if (pages.length === 0) return []
  const messages: VFileMessage[] = []
  for (const host of docsHosts) {
    const foreign = pages.filter(({ syntax }) => READERS[syntax.name]?.includes(host.name) !== true)
    if (foreign.length === 0) continue
    const site = await openSite(files.root, host, effects)
    if (site === undefined) continue
    const { pattern, excluded = [] } = await host.findPages(site)
    const shared = foreign.filter(
      ({ path }) => matchesPage(path, [pattern]) && !matchesPage(path, excluded),
    )
    const [first] = shared
    if (first === undefined) continue
    const problem = {
      kind: 'two-hosts',
      page: first.path,
      others: shared.length - 1,
      dialect: first.syntax.title,
      host: host.title,
      config: site.config,
      pattern,
    } as const
    messages.push(createMessage(problem, config.source.locate(['pages'], 'value'), 'warning'))
  }
  return messages
}

/** Whether what stands on a page would be written otherwise in plain Markdown. */
function isWrittenInDialect({ path, syntax }: Page, { config, references }: HostedPages): boolean {
  if (READERS[syntax.name] === undefined) return false
  if (findChosenSyntax(path, config.syntax) !== undefined) return false
  const { charts = [], tables = [], excerpts = [] } = references.get(path) ?? {}
  return charts.length + (syntax.name === 'myst' ? tables : excerpts).length > 0
}
