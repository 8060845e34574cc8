import { createHash } from 'node:crypto'
import type { Config } from '../configs/config.ts'
import { nameExcerpt, type ExcerptSpec } from '../excerpts/excerpt.ts'
import type { PartTerms } from '../locks/parts/log-part.ts'
import { collectReferences } from '../pages/collect-references.ts'
import type { Page } from '../pages/page.ts'
import { asksForWords } from './find-used-metrics.ts'

/** Lines of a run's logs that a page shows. */
export interface AskedExcerpt {
  readonly run: string
  readonly spec: ExcerptSpec
  /** The path of the first page that shows it. */
  readonly page: string
}

/** What logs are to be read for: what a part says of itself, and the excerpts that pages show. */
export interface PartDemands {
  readonly terms: PartTerms
  readonly excerpts: readonly AskedExcerpt[]
}

/**
 * Find what the pages and the configuration of a project ask of its logs, besides what their formats say.
 *
 * @param version of tracedocs
 */
export async function findPartDemands(
  config: Config,
  pages: readonly Page[],
  version: string,
): Promise<PartDemands> {
  const excerpts = new Map<string, AskedExcerpt>()
  for (const page of pages.filter(({ source }) => /excerpt/i.test(source))) {
    for (const { name: run, excerpt: spec } of (await collectReferences(page)).excerpts) {
      const key = nameExcerpt(run, spec)
      if (!excerpts.has(key)) excerpts.set(key, { run, spec, page: page.path })
    }
  }
  const shown = [...excerpts.keys()].sort()
  // What is hidden in lines matters where lines are shown.
  const hosts = config.runs.map(({ name, facts }) => [name, facts.get('host') ?? ''])
  const what = shown.length === 0 ? [] : [shown, config.redact, hosts]
  return {
    terms: {
      version,
      words: asksForWords(config, pages),
      excerpts: createHash('sha256').update(JSON.stringify(what)).digest('hex'),
    },
    excerpts: [...excerpts.values()],
  }
}
