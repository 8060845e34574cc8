import { checkPage, findPageSyntax, markdownSyntax, mdxSyntax } from 'tracedocs'
import type { VFile } from 'vfile'
import { addMessage } from './add-message.ts'
import { findTreeSyntax } from './find-tree-syntax.ts'

/** Options of the plugin. */
export interface RemarkTracedocsOptions {
  /**
   * The syntax of the files; by default, `.mdx` files are MDX, and so are others where the pipeline parses them as MDX; all others are Markdown.
   */
  readonly syntax?: 'markdown' | 'mdx'
  /**
   * Whether an error ends the pipeline, with all messages of the file. Hosts such as Docusaurus and Astro read no messages, so this is the default; set it to
   * `false` where something reports them, as remark-cli does.
   */
  readonly fail?: boolean
}

/**
 * A remark plugin that reports unclosed, reversed, nested, mismatched, malformed or misplaced tracedocs markers.
 * Messages have the source `tracedocs` and the kind of problem as their rule. The plugin does not change the tree
 * and looks up no numbers: `tracedocs build` writes them into the files, so that a host's cache cannot make them stale.
 *
 * An error ends the pipeline, since most hosts show no messages; see `fail`.
 *
 * The pipeline must be asynchronous: use `process`, not `processSync`.
 */
export default function remarkTracedocs(
  options: RemarkTracedocsOptions = {},
): (tree: unknown, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const told = options.syntax ?? findTreeSyntax(tree) ?? findPageSyntax(file.path || '')?.name
    const isMdx = told === mdxSyntax.name
    const syntax = isMdx ? mdxSyntax : markdownSyntax
    const page = { path: file.path || 'page', syntax, source: String(file) }
    for (const found of await checkPage(page)) addMessage(file, found)
    if (options.fail ?? true) stopAtErrors(file)
  }
}

/** Throw the first error of a file. It is known by its place; the other errors stand in its reason, a line each. */
function stopAtErrors(file: VFile): void {
  const errors = file.messages.filter(
    ({ fatal, source }) => fatal === true && source === 'tracedocs',
  )
  const [first, ...others] = errors
  if (first === undefined) return
  const more = others.map(
    ({ line = 1, column = 1, reason }) => `\n${String(line)}:${String(column)}: ${reason}`,
  )
  first.message += more.join('')
  throw first
}
