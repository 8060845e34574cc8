import type { Config } from '../../configs/config.ts'
import type { Page } from '../../pages/page.ts'
import { takeWritten } from '../build-pages.ts'
import { createUseFinder } from '../find-used-metrics.ts'
import type { BuiltFile } from '../project-build.ts'
import { BeyondNarrowing } from './beyond-narrowing.ts'

/** Finds out which metrics a project uses, and notes whether anybody asked. */
export interface WatchedUse {
  readonly isAsked: boolean
  readonly isUsed: (metric: string) => boolean
  /** What is used once files are written. */
  after(files: readonly BuiltFile[]): (metric: string) => boolean
}

/**
 * Watch who asks which metrics are used.
 *
 * @param pages all of the project; `undefined` where nobody asked before
 */
export function watchUse(config: Config, pages: readonly Page[] | undefined): WatchedUse {
  let isAsked = false
  const watch = (find: (metric: string) => boolean) => (metric: string) => {
    isAsked = true
    return find(metric)
  }
  const find = (from: readonly Page[] | undefined): ((metric: string) => boolean) => {
    if (from !== undefined) return watch(createUseFinder(config, from))
    return () => {
      throw new BeyondNarrowing()
    }
  }
  return {
    get isAsked() {
      return isAsked
    },
    isUsed: find(pages),
    after: (files) => find(pages && takeWritten(pages, files)),
  }
}
