import { isDeepStrictEqual } from 'node:util'
import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import {
  collectReferences,
  listReferences,
  type References,
} from '../../pages/collect-references.ts'
import type { ProjectFiles } from '../../project-files.ts'
import { asksForWords } from '../find-used-metrics.ts'
import type { KnownPage } from '../page-memory.ts'
import { readPages } from '../read-pages.ts'
import type { RebuildBase } from './rebuild-base.ts'

/** What edited pages are checked with. */
export interface EditedMaterial {
  readonly base: RebuildBase
  readonly known: ReadonlyMap<string, KnownPage>
  readonly config: Config
  readonly files: ProjectFiles
  readonly effects: Effects
}

/**
 * Check that pages which were edited refer to what they referred to before, so that nothing of what is said of all pages together can have
 * changed.
 *
 * @param paths relative to the project's root
 */
export async function checkEditedPages(
  paths: readonly string[],
  { base, known, config, files, effects }: EditedMaterial,
): Promise<boolean> {
  if (paths.length === 0) return true
  // Which labels a page asks for, and whether any asks for words, stands in the text of all pages.
  if (base.words || hasLabels(config)) return false
  const narrowed = { ...config, pages: paths }
  const { pages, messages } = await readPages(narrowed, files, effects)
  if (messages.length > 0 || asksForWords(config, pages)) return false
  const before = await Promise.all(
    pages.map(async (page) => {
      const found = nameAll(await collectReferences(page))
      return isDeepStrictEqual(found, nameAll(known.get(page.path)?.references ?? NOTHING))
    }),
  )
  return pages.length === paths.length && before.every(Boolean)
}

const NOTHING = listReferences(undefined)

function hasLabels({ charts, tables }: Config): boolean {
  return [...charts.values(), ...tables.values()].some(({ label }) => label !== undefined)
}

/** What a page refers to, wherever it does. */
function nameAll({ tables, charts, texts, excerpts, values }: References): unknown {
  return {
    ...{ excerpts, values: values.map(({ expression, format }) => ({ expression, format })) },
    names: [tables, charts, texts].map((named) => named.map(({ name }) => name)),
  }
}
