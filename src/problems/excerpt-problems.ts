import { formatAll, formatList } from './word-lists.ts'

/** What can be wrong with lines of a log that a page shows. */
export const excerptProblems = {
  'empty-excerpt': ({ run, grep }: { run: string; grep: string | undefined }) =>
    `Cannot find a line ${grep === undefined ? '' : `with \`${grep}\` `}in the log of \`${run}\`; correct the marker`,
  'long-excerpt': ({ count, most }: { count: number; most: number }) =>
    `Expected at most ${most} lines, got ${count}; add \`head=5\` or \`tail=5\` to the marker, or a longer text to \`grep\``,
  'unlocked-excerpt': ({ run }: { run: string }) =>
    `Cannot show lines of the run \`${run}\`: its log is not here, and the lock does not have them; run \`npx tracedocs build\` where the log is`,
  'unread-excerpt': ({ run }: { run: string }) =>
    `Cannot show lines of the run \`${run}\`: they were not read, since the build found no such marker on this page; name the page under \`pages\` in the configuration, and build again`,
  'excerpt-of-input': ({ run }: { run: string }) =>
    `Cannot show lines of the run \`${run}\`: its log is standard input, which is read only once; save it to a file`,
  'hidden-names': ({
    hidden,
    ambiguous,
    doubtful,
  }: {
    hidden: readonly string[]
    ambiguous: readonly string[]
    doubtful: readonly string[]
  }) =>
    [
      `The excerpts hide ${hidden.length === 0 ? 'nothing' : formatAll(hidden)}`,
      ...(ambiguous.length === 0
        ? []
        : [
            `${formatList(ambiguous)} stay where they are no names for sure, since they are common words`,
          ]),
      ...(doubtful.length === 0
        ? []
        : [`${formatList(doubtful)} may show a name that no rule knows`]),
      'read them before you publish, and list what is left to hide under `redact`',
    ].join('; '),
}
