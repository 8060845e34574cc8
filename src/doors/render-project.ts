import { createHash } from 'node:crypto'
import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { hasErrors, hasFindings, type Build } from '../builds/project-build.ts'
import { writeBuild } from '../builds/write-build.ts'
import { createNodeEffects } from '../cli/node-effects.ts'
import { openProject, type OpenedProject } from '../cli/open-project.ts'
import { formatMessage } from '../cli/report-messages.ts'
import { findPageSyntax } from '../pages/find-page-syntax.ts'
import { loadReader } from '../pages/load-reader.ts'
import { markdownSyntax } from '../pages/markdown/markdown-syntax.ts'
import { mdxSyntax } from '../pages/markdown/mdx-syntax.ts'
import { buildProject } from '../pipeline.ts'
import { assertHostOptions, type HostOptions } from './host-options.ts'

/** A page of Markdown or MDX that a host is about to render. */
export interface HostedPage {
  /** Absolute, or relative to the project's root; charts are linked from there. */
  readonly path: string
  /** The whole text, or what the host left of it. */
  readonly source: string
  /** By default `.mdx` is MDX, other files are Markdown, and `syntax` of the configuration counts. */
  readonly syntax?: 'markdown' | 'mdx' | undefined
}

/** A page with its figures, and what became of its offsets. */
export interface HostedText {
  readonly text: string
  /** The source from `start` to `end` became `text`; sorted. Offsets do not count a byte order mark. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  /** Of this page alone; `fatal` is true for errors, and then `text` is the source. */
  readonly messages: readonly VFileMessage[]
}

/** A project whose pages are rendered, and not written. */
export interface RenderedProject {
  /** Whether nothing is wrong with the project; its pages are not judged. */
  readonly isFine: boolean
  /** What is wrong, a line each. */
  readonly report: string
  /** Changes when anything does that pages show. For hosts that keep what they rendered until options change. */
  readonly sum: string
  render(page: HostedPage): HostedText
}

/**
 * Build a project for a host that renders pages itself: the charts are written, pages and the lock are not.
 *
 * @param start what paths in messages are relative to; the current folder by default
 */
export async function renderProject(
  options: HostOptions = {},
  start = path.resolve(),
): Promise<RenderedProject> {
  assertHostOptions(options)
  const effects = createNodeEffects()
  const folder = path.resolve(start, options.folder ?? '.')
  const project = await openProject(
    { start, folder, effects, mayRunConfig: true },
    { config: options.config },
  )
  if (project.kind === 'failed') return refuseProject(project.messages, project.root)
  const { files } = project
  const config = { ...project.config, strict: project.config.strict || options.strict === true }
  const built = await buildProject(config, files, effects, { isFrozen: options.frozen === true })
  const pictures = built.files.filter(({ kind }) => kind === 'chart' || kind === 'image')
  const { messages } = await writeBuild(pictures, { files, effects })
  const pages = new Set(built.files.filter(({ kind }) => kind === 'page').map(({ path }) => path))
  // Messages of pages are told where the host renders these.
  const own = [...built.messages, ...messages].filter(({ file }) => !pages.has(file ?? ''))
  const readers = { markdown: await loadReader(markdownSyntax), mdx: await loadReader(mdxSyntax) }
  return {
    isFine: !hasErrors(own) && !hasFindings(own),
    report: describeMessages(own, project.root),
    sum: sumBuild(built, config.source.data),
    render: ({ path: file, source, syntax }) => {
      const relative = files.relate(file)
      const found = findPageSyntax(relative, config.syntax)
      const name = syntax ?? (found === mdxSyntax ? 'mdx' : 'markdown')
      const written = name === 'mdx' ? mdxSyntax : markdownSyntax
      const page = { path: relative, source, syntax: written }
      const { text, edits, messages: said } = built.render(page, readers[name])
      return { text, edits: edits.toSorted((a, b) => a.start - b.start), messages: said }
    },
  }
}

function refuseProject(
  messages: Extract<OpenedProject, { kind: 'failed' }>['messages'],
  root: string,
): RenderedProject {
  return {
    isFine: false,
    report: describeMessages(messages, root),
    sum: '',
    render: ({ source }) => ({ text: source, edits: [], messages: [] }),
  }
}

function describeMessages(messages: readonly VFileMessage[], root: string): string {
  const style = { github: false, colour: false }
  const show = (file: string): string =>
    path.relative(path.resolve(), path.join(root, file)) || file
  return messages.map((message) => formatMessage(message, style, show)).join('\n')
}

/** Sum up what pages may show. The configuration tells what pages show that are none of the project's. */
function sumBuild({ files, charts, runs }: Build, configuration: unknown): string {
  const sum = createHash('sha256').update(JSON.stringify(configuration))
  for (const { path: file, after } of files) sum.update(`${file}\0`).update(after)
  for (const { name, metrics } of runs) sum.update(JSON.stringify([name, ...metrics]))
  return sum.update(JSON.stringify(charts)).digest('hex')
}
