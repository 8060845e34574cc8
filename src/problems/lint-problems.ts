import type { Words } from './word-lists.ts'

/** What lint leaves out, and what keeps `lint --fix` from a correction. What lint finds is said by its rules, in `src/lints/rules`. */
export const lintProblems = {
  'bad-baseline': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot read the baseline \`${path}\`: ${reason}; write it with \`npx tracedocs lint --write-baseline ${path}\``,
  'no-older-lock': ({ path }: Words<'path'>) =>
    `Cannot find an older \`${path}\` in git; commit the lock, or name a revision with \`--against\``,
  'gone-finding': ({ rule, written, page }: Words<'rule' | 'written' | 'page'>) =>
    `\`${written}\` (${rule}) is found no longer in \`${page}\`; write the baseline again`,
  'unknown-rule-page': ({ path }: Words<'path'>) =>
    `Cannot read \`${path}\`, which explains the rules; install tracedocs again`,
  unfixed: ({ written, reason }: Words<'written' | 'reason'>) =>
    `Cannot put a value in the place of \`${written}\`: ${reason}`,
}
