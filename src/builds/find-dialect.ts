import path from 'node:path'
import type { Effects } from '../effects.ts'
import { liquidSyntax } from '../pages/markdown/liquid-syntax.ts'
import { markdownSyntax } from '../pages/markdown/markdown-syntax.ts'
import { mystSyntax } from '../pages/markdown/myst-syntax.ts'
import type { PageSyntax } from '../pages/page-syntax.ts'
import type { ProjectFiles } from '../project-files.ts'

/** A file of a host, by which its folder and those in it are known to be the host's. */
interface HostSign {
  readonly file: string
  /** What stands in it, where its name alone says too little. */
  readonly says?: RegExp
  readonly syntax: PageSyntax
}

const SIGNS: readonly HostSign[] = [
  { file: 'conf.py', says: /\bmyst_(?:parser|nb)\b/, syntax: mystSyntax },
  // Jupyter Book has a file like that of Jekyll, too.
  ...['_toc.yml', 'myst.yml'].map((file) => ({ file, syntax: mystSyntax })),
  ...['_config.yml', '_config.yaml', '_config.toml'].map((file) => ({
    file,
    syntax: liquidSyntax,
  })),
  ...['eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', '.eleventy.js'].map(
    (file) => ({ file, syntax: liquidSyntax }),
  ),
]

/** Finds how the Markdown of a page is read by its host. */
export class DialectFinder {
  readonly #files: ProjectFiles
  readonly #effects: Effects
  /** By folder, that of the project being `.`. */
  readonly #known = new Map<string, Promise<PageSyntax>>()

  constructor(files: ProjectFiles, effects: Effects) {
    this.#files = files
    this.#effects = effects
  }

  /** Find the dialect of a page in Markdown: that of the nearest folder around it, within the project, with a sign of a host. */
  find(page: string): Promise<PageSyntax> {
    return this.#findOf(path.posix.dirname(page))
  }

  #findOf(folder: string): Promise<PageSyntax> {
    const known = this.#known.get(folder) ?? this.#search(folder)
    this.#known.set(folder, known)
    return known
  }

  async #search(folder: string): Promise<PageSyntax> {
    for (const sign of SIGNS) if (await this.#has(folder, sign)) return sign.syntax
    const isTop = folder === '.' || folder.startsWith('..') || path.posix.isAbsolute(folder)
    return isTop ? markdownSyntax : this.#findOf(path.posix.dirname(folder))
  }

  async #has(folder: string, { file, says }: HostSign): Promise<boolean> {
    const place = this.#files.resolve(path.posix.join(folder, file))
    if ((await this.#effects.findPathKind(place)) !== 'file') return false
    if (says === undefined) return true
    return says.test(new TextDecoder().decode(await this.#effects.readFile(place)))
  }
}
