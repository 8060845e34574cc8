import { checkPage, findPageSyntax, markdownSyntax, mdxSyntax } from 'tracedocs'
import type { VFile } from 'vfile'

/** Options of the plugin. */
export interface RemarkTracedocsOptions {
  /**
   * How the files are written; by default `.mdx` files are MDX and all others Markdown. For pipelines that read
   * `.md` files as MDX.
   */
  readonly syntax?: 'markdown' | 'mdx'
}

/**
 * A plugin for unified pipelines with remark that reports wrong markers of tracedocs in a page: unclosed, reversed, nested,
 * mismatched, malformed or misplaced ones. Messages have the source `tracedocs` and, as their rule, the kind of problem.
 * The tree stays as it is, and no number is looked up: `tracedocs build` writes numbers into the files, where no
 * host's cache can make them stale.
 *
 * The pipeline has to be asynchronous: use `process`, not `processSync`.
 */
export default function remarkTracedocs(
  options: RemarkTracedocsOptions = {},
): (tree: unknown, file: VFile) => Promise<void> {
  return async (_, file) => {
    const isMdx = (options.syntax ?? findPageSyntax(file.path || '')?.name) === mdxSyntax.name
    const syntax = isMdx ? mdxSyntax : markdownSyntax
    const page = { path: file.path || 'page', syntax, source: String(file) }
    for (const found of await checkPage(page)) {
      const message = file.message(found.reason, {
        place: { line: found.line ?? 1, column: found.column ?? 1 },
        source: found.source ?? 'tracedocs',
        ...(found.ruleId === undefined ? {} : { ruleId: found.ruleId }),
      })
      message.fatal = found.fatal
    }
  }
}
