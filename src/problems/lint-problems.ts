import type { Words } from './word-lists.ts'

/** What keeps `lint --fix` from a correction. What lint finds is said by its rules, in `src/lints/rules`. */
export const lintProblems = {
  unfixed: ({ written, reason }: Words<'written' | 'reason'>) =>
    `Cannot put a value in the place of \`${written}\`: ${reason}`,
}
