import { describe, expect, it, test } from 'vitest'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import { pageSyntaxes } from '../../src/pages/page-syntaxes.ts'

/** Choices as a configuration has them. */
function choose(syntax: Readonly<Record<string, string>>): Parameters<typeof findPageSyntax>[1] {
  return Object.entries(syntax).flatMap(([pattern, name]) =>
    pageSyntaxes.filter((one) => one.name === name).map((one) => ({ pattern, syntax: one })),
  )
}

describe('how a page is written', () => {
  const choices = choose({
    'docs/plain/**': 'markdown',
    'docs/**/*.md': 'mdx',
    '*.txt': 'rest',
    '*.qmd': 'markdown',
    './a[1].md': 'html',
  })

  test.each([
    ['docs/plain/a.md', 'markdown'],
    ['docs/a.md', 'mdx'],
    ['docs/b/a.md', 'mdx'],
    ['a.md', 'markdown'],
    ['a.txt', 'rest'],
    ['b/c/a.txt', 'rest'],
    ['b/a.qmd', 'markdown'],
    ['a[1].md', 'html'],
    ['b/a.rst', 'rest'],
    ['a.text', undefined],
  ])('is for %s %s, by the first pattern or by the name', (path, name) => {
    expect(findPageSyntax(path, choices)?.name).toBe(name)
  })

  it('follows from the name without a configuration', () => {
    expect(findPageSyntax('a.txt')).toBeUndefined()
    expect(findPageSyntax('a.MD')?.name).toBe('markdown')
  })
})
