import { findNearFile } from '../logs/find-near-file.ts'
import type { Outcome } from '../problems/outcome.ts'
import type { VFileMessage } from 'vfile-message'
import { DEFAULT_PAGES, type Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { isSystemError, type Effects } from '../effects.ts'
import { findChosenSyntax, findPageSyntax } from '../pages/find-page-syntax.ts'
import { markdownSyntax } from '../pages/markdown/markdown-syntax.ts'
import { matchesPage } from '../pages/match-page.ts'
import { pageSyntaxes } from '../pages/page-syntaxes.ts'
import type { Page } from '../pages/page.ts'
import { splitPattern, type ProjectFiles } from '../project-files.ts'
import { findNearPattern } from './find-near-pattern.ts'
import { DialectFinder } from './find-dialect.ts'

/** The pages of a project; the messages report why others could not be read. */
export interface ReadPages {
  readonly pages: readonly Page[]
  readonly messages: readonly VFileMessage[]
}

/** Read the pages that the configuration names. A link to a page that is also named directly is skipped. */
export async function readPages(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
): Promise<ReadPages> {
  const { paths, messages: missing } = await listPages(config, files, effects)
  const pages: Page[] = []
  const messages = [...missing]
  const real = new Set<string>()
  const dialects = new DialectFinder(files, effects)
  for (const path of paths) {
    const target = await effects.resolveLinks(files.resolve(path))
    if (real.has(target)) continue
    real.add(target)
    if (!(await files.isInside(path))) {
      messages.push(createMessage({ kind: 'outside-root', path }, { path }))
      continue
    }
    const read = await readPageFile(path, { file: files.resolve(path), config, effects })
    if (read.kind === 'made') pages.push(await chooseDialect(read.value, config, dialects))
    else messages.push(createMessage(read.problem, { path }))
  }
  return { pages, messages }
}

/** Tell in which dialect of Markdown a page is, unless the configuration says so or nothing is written into it. */
async function chooseDialect(page: Page, config: Config, dialects: DialectFinder): Promise<Page> {
  const { path, syntax, source } = page
  if (syntax !== markdownSyntax || !syntax.mention.test(source)) return page
  if (findChosenSyntax(path, config.syntax) !== undefined) return page
  return { ...page, syntax: await dialects.find(path) }
}

/** Expand the patterns. A pattern that is the path of a file matches that file, even with special characters. */
async function listPages(
  { pages, source }: Config,
  files: ProjectFiles,
  effects: Effects,
): Promise<{ readonly paths: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const named: string[] = []
  const patterns: string[] = []
  const messages: VFileMessage[] = []
  for (const [i, entry] of pages.entries()) {
    if ((await effects.findPathKind(files.resolve(entry))) === 'file') {
      named.push(files.relate(entry))
    } else if (isPattern(entry)) {
      if (
        entry.startsWith('!') ||
        (await files.isInside(splitPattern(entry).fixed.join('/') || '.'))
      ) {
        patterns.push(entry)
      } else {
        const place = source.locate(['pages', i], 'value')
        messages.push(createMessage({ kind: 'outside-root', path: entry }, place))
      }
    } else if ((await effects.findPathKind(files.resolve(entry))) === 'directory') {
      const path = entry.replace(/(?<=.)\/+$/, '')
      const place = source.locate(['pages', i], 'value')
      messages.push(createMessage({ kind: 'folder-of-pages', path }, place))
    } else {
      const place = source.locate(['pages', i], 'value')
      const near = await findNearFile(files.resolve(entry), entry, effects)
      messages.push(createMessage({ kind: 'missing-page', path: entry, near }, place))
    }
  }
  const matches = patterns.length === 0 ? [] : await files.list(patterns)
  const paths = [...new Set([...named, ...matches])].sort()
  if (paths.length === 0 && messages.length === 0) {
    // A project without patterns may want only charts. One with patterns expects them to match.
    const severity = DEFAULT_PAGES.every((pattern) => pages.includes(pattern)) ? 'warning' : 'error'
    const place = source.locate(['pages'], 'value')
    const [pattern, ...others] = patterns
    const isOne = pattern !== undefined && others.length === 0
    const near = isOne ? await findNearPattern(pattern, files) : undefined
    messages.push(createMessage({ kind: 'no-pages', patterns: pages, near }, place, severity))
  }
  return { paths, messages }
}

function isPattern(entry: string): boolean {
  return /^!|[*?[{]|[@+!]\(|\(.*\|/.test(entry)
}

/** A page, or the reason why a file is not one. */
export type ParsedPage = Outcome<Page>

/** Bytes of a page; with 20,000 regions and their tables it has six million. */
const LARGEST_PAGE = 16 * 1024 ** 2

/** Read and parse a file as a page, as `parsePage` does; one that is too large is not read. */
export async function readPageFile(
  path: string,
  {
    file,
    config,
    effects,
  }: {
    /** Absolute. */
    readonly file: string
    readonly config?: Pick<Config, 'syntax' | 'examples'>
    readonly effects: Pick<Effects, 'findSize' | 'readFile'>
  },
): Promise<ParsedPage> {
  try {
    const size = (await effects.findSize?.(file)) ?? 0
    if (size > LARGEST_PAGE) return refuseSize(size)
    return parsePage(path, await effects.readFile(file), config)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { kind: 'problem', problem: { kind: 'unreadable-page', reason: error.message } }
  }
}

function refuseSize(bytes: number): ParsedPage {
  const size = `it has ${formatMebibytes(bytes)}, expected at most ${formatMebibytes(LARGEST_PAGE)}`
  const reason = `${size}; divide it into several pages`
  return { kind: 'problem', problem: { kind: 'unreadable-page', reason } }
}

function formatMebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`
}

/** Parse a file as a page. The configuration or its name decides the syntax. */
export function parsePage(
  path: string,
  bytes: Uint8Array,
  config?: Pick<Config, 'syntax' | 'examples'>,
): ParsedPage {
  const syntax = findPageSyntax(path, config?.syntax)
  if (syntax === undefined) {
    const extensions = pageSyntaxes.map(({ extensions: [first] }) => first)
    return { kind: 'problem', problem: { kind: 'unknown-page', path, extensions } }
  }
  if (bytes.length > LARGEST_PAGE) return refuseSize(bytes.length)
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const hasExamples = matchesPage(path, config?.examples ?? [])
    return { kind: 'made', value: { path, syntax, source, hasExamples } }
  } catch {
    return { kind: 'problem', problem: { kind: 'not-utf-8' } }
  }
}
