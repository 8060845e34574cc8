import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { sphinxHost } from '../sites/known/sphinx-host.ts'
import type { LinkMaterial } from './check-links.ts'
import { linkChart } from './link-chart.ts'

/**
 * Warn where `images.url` leads a page of Sphinx to another place than the chart's file: Sphinx copies charts from their files, and takes a path from
 * the root as one from the folder of `conf.py`. One warning for all pages.
 */
export async function checkSphinxUrls(material: LinkMaterial): Promise<readonly VFileMessage[]> {
  const { config, charts, references } = material
  if (config.imageUrls.length === 0) return []
  const finder = new RootFinder(material)
  const past: { readonly page: string; readonly link: string }[] = []
  for (const [page, { charts: shown }] of references) {
    for (const { name } of shown) {
      const file = charts.get(name)?.file
      const link = file === undefined ? '' : linkChart(page, file, config)
      if (!/^(?:\/|https?:)/.test(link)) continue
      const root = await finder.find(path.posix.dirname(page))
      if (root !== undefined && path.posix.join(root, link) !== file) past.push({ page, link })
    }
  }
  const [first] = past
  if (first === undefined) return []
  const others = new Set(past.map(({ page }) => page)).size - 1
  const place = config.source.locate(['images', 'url'], 'value')
  return [createMessage({ kind: 'sphinx-url', ...first, others }, place, 'warning')]
}

/** Finds the folder of the `conf.py` by which Sphinx builds the pages of a folder. */
class RootFinder {
  readonly #material: LinkMaterial
  readonly #known = new Map<string, Promise<string | undefined>>()

  constructor(material: LinkMaterial) {
    this.#material = material
  }

  find(folder: string): Promise<string | undefined> {
    const known = this.#known.get(folder) ?? this.#search(folder)
    this.#known.set(folder, known)
    return known
  }

  async #search(folder: string): Promise<string | undefined> {
    const { files, effects } = this.#material
    const file = path.posix.join(folder, 'conf.py')
    const place = files.resolve(file)
    if ((await effects.findPathKind(place)) === 'file') {
      const source = new TextDecoder().decode(await effects.readFile(place))
      if (sphinxHost.isOwn?.(source, file) !== false) return folder
    }
    const isTop = folder === '.' || folder.startsWith('..') || path.posix.isAbsolute(folder)
    return isTop ? undefined : this.find(path.posix.dirname(folder))
  }
}
