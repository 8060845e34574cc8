import path from 'node:path'
import type { ImageUrl } from '../configs/config.ts'
import { matchesPage } from '../pages/match-page.ts'
import { linkBetween } from '../project-files.ts'

/** Where charts are, and under which URLs hosts serve them. */
export interface ChartLinks {
  readonly images: string
  readonly imageUrls: readonly ImageUrl[]
}

/**
 * Find the link from a page to a chart: below the first URL whose pattern the page matches, else relative to the page. A chart that is not in the folder
 * of images is linked relatively.
 *
 * @param page relative to the project's root, like `file`
 */
export function linkChart(page: string, file: string, { images, imageUrls }: ChartLinks): string {
  const url = imageUrls.find(({ patterns }) => matchesPage(page, patterns))?.url
  const below = path.posix.relative(images, file)
  if (url === undefined || below.startsWith('../')) return linkBetween(page, file)
  return url === '' || url.endsWith('/') ? `${url}${below}` : `${url}/${below}`
}
