/** What can be wrong with lines of a log that a page shows. */
export const excerptProblems = {
  'empty-excerpt': ({ run, grep }: { run: string; grep: string | undefined }) =>
    `Cannot find a line ${grep === undefined ? '' : `with \`${grep}\` `}in the log of \`${run}\`; correct the marker`,
  'long-excerpt': ({ count, most }: { count: number; most: number }) =>
    `Expected at most ${most} lines, got ${count}; add \`head=5\` or \`tail=5\` to the marker, or a longer text to \`grep\``,
  'unlocked-excerpt': ({ run }: { run: string }) =>
    `Cannot show lines of the run \`${run}\`: its log is not here, and the lock does not have them; run \`tracedocs build\` where the log is`,
  'excerpt-of-input': ({ run }: { run: string }) =>
    `Cannot show lines of the run \`${run}\`: its log is standard input, which is read only once; save it to a file`,
}
