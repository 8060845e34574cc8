import type { PlacedImage } from '../pages/chart-image.ts'
import type { ReadPage } from '../pages/read-page.ts'
import type { Range } from '../pages/region.ts'

/** Find the images of a page that stand on lines of their own, without those in code and those of other sites. */
export function findImages({ scan }: ReadPage, code: readonly Range[]): readonly PlacedImage[] {
  return scan
    .listImages()
    .filter(({ target }) => !/^\w+:\/\//.test(target))
    .filter(({ start }) => !code.some((range) => range.start <= start && start < range.end))
}
