import { pageOf } from '../pages/sample-contents.ts'
import type { LintOptions } from '../../src/lints/draft-page.ts'
import { lintPage } from '../../src/lints/lint-page.ts'

/** Lint a page and tell each finding as `rule: the sentence`. */
export async function lintSource(
  source: string,
  syntax = 'markdown',
  options: LintOptions = {},
): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf(syntax, source), options)
  return findings.map(({ rule, message }) => `${rule}: ${message.reason}`)
}

/** Lint a page and tell what is written where something was found, with its rule. */
export async function findWritten(
  source: string,
  syntax = 'markdown',
  options: LintOptions = {},
): Promise<readonly (readonly [string, string])[]> {
  const { findings } = await lintPage(pageOf(syntax, source), options)
  return findings.map(({ rule, start, end }) => [rule, source.slice(start, end)] as const)
}

/** Lint a page and tell what is written where something certain was found, with its rule. */
export async function findCertain(source: string): Promise<readonly (readonly [string, string])[]> {
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings
    .filter(({ level }) => level === 'certain')
    .map(({ rule, start, end }) => [rule, source.slice(start, end)] as const)
}

/** Lint a page and tell what is written where something certain was found. */
export async function findCertainWords(source: string): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings
    .filter(({ level }) => level === 'certain')
    .map(({ start, end }) => source.slice(start, end))
}

/** Write a table in Markdown. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows
  const lines = [header, header.map(() => '---'), ...body]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}
