import { formatList, formatSuggestion, type Words } from './word-lists.ts'

/** What can be wrong with a query. */
export const queryProblems = {
  'failed-query': ({ reason }: Words<'reason'>) => `Cannot run the query: ${reason}`,
  'unordered-query': ({ count }: { count: number }) =>
    `Expected the query to say the order of its ${count} rows, got no ORDER BY at its end; add one, in which no two rows are equal`,
  'unstable-query': ({ functions }: { functions: readonly string[] }) =>
    `Cannot use ${formatList(functions)} in a query, expected what has the same value in each build; leave it out`,
  'foreign-table': ({
    name,
    isFunction,
    known,
  }: {
    name: string
    isFunction: boolean
    known: readonly string[]
  }) =>
    isFunction
      ? `Cannot use \`${name}\` in a query, which reads tables only: ${formatList(known)}; name a file under \`files\`, and it is a table of that name`
      : `Unexpected table \`${name}\`, ${formatSuggestion(name, known)}; a file is named under \`files\`, and is a table of that name`,
  'many-query-rows': ({ most }: { most: number }) =>
    `Expected at most ${most} rows of the query, got more; add \`LIMIT ${most}\` or less`,
  'missing-query-file': ({ path, near }: { path: string; near?: string | undefined }) =>
    `Cannot find the file \`${path}\`; ${near === undefined ? 'correct the path or add the file' : `did you mean \`${near}\`?`}`,
  'unlocked-query': ({ reason }: Words<'reason'>) =>
    `Cannot take the rows of the query from the lock: ${reason}; run \`npx tracedocs build\` where its files and logs are`,
  'kept-query': ({ reason }: Words<'reason'>) =>
    `Took the rows of the query from the lock, since ${reason}; all that can be compared is as the lock has it`,
}
