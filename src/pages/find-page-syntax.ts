import { matchesPage, widenPattern } from './match-page.ts'
import type { PageSyntax } from './page-syntax.ts'
import { pageSyntaxes } from './page-syntaxes.ts'

/** That pages which a pattern chooses are written in a syntax, whatever their names end in. */
export interface SyntaxChoice {
  readonly pattern: string
  readonly syntax: PageSyntax
}

/**
 * Find how a page is written: as the first choice that matches it says, or else from its file name, case aside. Other
 * files, `.txt` among them, are `undefined`: they are not pages.
 */
export function findPageSyntax(
  path: string,
  choices: readonly SyntaxChoice[] = [],
): PageSyntax | undefined {
  const chosen = findChosenSyntax(path, choices)
  if (chosen !== undefined) return chosen
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase()
  return pageSyntaxes.find(({ extensions }) => extensions.some((known) => known === extension))
}

/** Find how the first choice that matches a page says that it is written. */
export function findChosenSyntax(
  path: string,
  choices: readonly SyntaxChoice[],
): PageSyntax | undefined {
  return choices.find(({ pattern }) => matchesPage(path, [widenPattern(pattern)]))?.syntax
}
