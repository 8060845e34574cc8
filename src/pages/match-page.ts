import picomatch from 'picomatch'

/**
 * Whether a page is one that patterns choose, by the rules of `pages`: a path stands for itself whatever
 * marks it has, and a pattern after `!` takes pages out.
 */
export function matchesPage(path: string, patterns: readonly string[]): boolean {
  const [excluding, including] = [true, false].map((isExcluding) =>
    patterns.filter((pattern) => /^!(?!\()/.test(pattern) === isExcluding),
  )
  const matches = (pattern: string): boolean =>
    path === pattern.replace(/^\.\//, '') || picomatch.isMatch(path, pattern)
  return (
    (including ?? []).some(matches) &&
    !(excluding ?? []).some((pattern) => picomatch.isMatch(path, pattern.slice(1)))
  )
}

/** Make a pattern without a folder one of files in any folder, as `.gitignore` has it: `*.txt` is every such file. */
export function widenPattern(pattern: string): string {
  return pattern.includes('/') ? pattern : `**/${pattern}`
}
