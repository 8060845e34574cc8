import { renderProject, type HostOptions, type RenderedProject, type HostedText } from 'tracedocs'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { addMessage } from '../remark/add-message.ts'
import { findTreeSyntax } from '../remark/find-tree-syntax.ts'
import { createPlacer } from './place-nodes.ts'

/** Options of the plugin. */
export interface RemarkRenderOptions extends Pick<
  HostOptions,
  'folder' | 'config' | 'strict' | 'frozen'
> {
  /** The syntax of the files; by default that of the tree where it is MDX, else that of the configuration, else that of the file's name. */
  readonly syntax?: 'markdown' | 'mdx'
  /** Not read: what {@link sumProject} gives, so that a host that keeps what it rendered sees other options when the figures change. */
  readonly sum?: string
}

/**
 * A plugin for remark that shows tables, charts, texts and values where pages ask for them, and writes no page. The tree is parsed anew from the page with its
 * figures, so this plugin stands before all others. Charts are written into their folder, where the host finds them.
 *
 * The pipeline must be asynchronous: use `process`, not `processSync`.
 */
export default function remarkRender(
  this: Processor,
  options: RemarkRenderOptions = {},
): (tree: Root, file: VFile) => Promise<Root | undefined> {
  const getProject = keepProject(options)
  return async (parsed, file) => {
    const project = await getProject()
    if (!project.isFine) file.fail(project.report, { source: 'tracedocs' })
    const source = String(file)
    const rendered = project.render({
      path: file.path || 'page.md',
      source,
      syntax: options.syntax ?? findTreeSyntax(parsed),
    })
    reportMessages(file, rendered)
    if (rendered.edits.length === 0) return undefined
    const tree = this.parse(rendered.text) as Root
    createPlacer(source, rendered)(tree)
    return tree
  }
}

/**
 * Sum up what the pages of a project may show, for the option `sum`.
 *
 * @returns hexadecimal; other figures are another sum
 */
export async function sumProject(options: RemarkRenderOptions = {}): Promise<string> {
  return (await renderProject(takeProjectOptions(options))).sum
}

/** Add the messages of a page to its file; an error ends the pipeline. */
function reportMessages(file: VFile, { messages }: HostedText): void {
  for (const found of messages) {
    const message = addMessage(file, found)
    if (message.fatal === true) throw message
  }
}

/** Take what the project is told: all but what only the plugin knows. */
function takeProjectOptions(options: RemarkRenderOptions): HostOptions {
  const own = { ...options, syntax: undefined, sum: undefined }
  return own
}

/** Milliseconds that a build is fresh for; a slow one for ten times as long as it took. */
const FRESH = 2000

/** Keep a built project for the pages that follow, but not for long: a host that serves pages shows what the logs say now. */
function keepProject(options: RemarkRenderOptions): () => Promise<RenderedProject> {
  let kept: Promise<RenderedProject> | undefined
  let until = 0
  return () => {
    if (kept !== undefined && Date.now() < until) return kept
    const start = Date.now()
    until = Infinity
    kept = renderProject(takeProjectOptions(options)).finally(() => {
      const end = Date.now()
      until = end + Math.max(FRESH, 10 * (end - start))
    })
    return kept
  }
}
