import { formatList, type Words } from './word-lists.ts'

/** What can be wrong with the lock file. */
export const lockProblems = {
  'lock-conflict': () =>
    'Cannot read the lock: it has a merge conflict in it; run `npx tracedocs build` where the logs are, which writes it again, or take one side with `git checkout --ours tracedocs.lock.json`',
  'broken-lock': () =>
    'Cannot read the lock: it is not complete JSON as tracedocs writes it; restore it with `git checkout tracedocs.lock.json`, or run `npx tracedocs build` where the logs are',
  'edited-lock': () =>
    'Expected the lock as tracedocs wrote it, got one that was changed since; restore it with `git checkout tracedocs.lock.json`, or run `npx tracedocs build` where the logs are',
  'forged-lock': ({ at, reason }: Words<'at' | 'reason'>) =>
    `Cannot read the lock: \`${at}\` is not what a build writes there, ${reason}; restore it with \`git checkout tracedocs.lock.json\`, or run \`npx tracedocs build\` where the logs are`,
  'newer-lock': ({ schema, known }: { schema: number; known: number }) =>
    `Cannot read a lock of schema ${schema}, expected at most ${known}; update tracedocs`,
  'missing-lock': () =>
    'Cannot find `tracedocs.lock.json`; run `npx tracedocs build` where the logs are, and commit it',
  'locked-log': ({ path, runs }: { path: string; runs: readonly string[] }) =>
    `Took \`${path}\` from the lock, since the log is not here (${runs.length === 1 ? 'run' : 'runs'} ${formatList(runs)})`,
  'unlocked-log': ({ path }: { path: string }) =>
    `Cannot find \`${path}\` in the lock; run \`npx tracedocs build\` where the log is`,
  'gone-log': ({ path }: { path: string }) =>
    `Cannot find the log \`${path}\`, which the lock has; restore it, or check against the lock alone with \`--frozen\``,
  'cut-ranking': ({ runs }: { runs: readonly string[] }) =>
    `Cannot choose among all parts of the traces of ${formatList(runs)}: a log is not here, or \`--frozen\` takes it from the lock, which keeps only the largest parts; run \`npx tracedocs build\` without \`--frozen\` where the logs are`,
  'lock-differs': ({ what }: { what: string }) =>
    `Expected the log to be as the lock has it, got another: ${what}; run \`npx tracedocs build\``,
  'unread-revision': ({ revision, reason }: Words<'revision' | 'reason'>) =>
    `Cannot read the lock of the revision \`${revision}\`: ${reason}; expected a commit, branch or tag that has a \`tracedocs.lock.json\``,
  'shallow-history': () =>
    'Cannot see older commits, since the clone is shallow; fetch them with `git fetch --unshallow`',
  'kept-history': ({ reason }: Words<'reason'>) =>
    `Took earlier states from the lock, since git cannot tell all of them: ${reason}`,
  'short-history': ({
    expression,
    count,
    needed,
  }: {
    expression: string
    count: number
    needed: number
  }) =>
    `Left out the budget of \`${expression}\`, which compares with earlier states: the lock has ${count}, expected at least ${needed}`,
  'broken-part': ({ reason }: Words<'reason'>) =>
    `Cannot read the part: ${reason}; write it again with \`npx tracedocs extract --part\``,
  'mixed-parts': ({ first, second, what }: Words<'first' | 'second' | 'what'>) =>
    `Cannot join the parts \`${first}\` and \`${second}\`: ${what}; write both again with \`npx tracedocs extract --part\`, from one commit and with one version`,
  'part-conflict': ({
    path,
    first,
    second,
    sums,
  }: Words<'path' | 'first' | 'second'> & { readonly sums: readonly string[] }) =>
    `Expected the parts to say the same of \`${path}\`, got ${describeSums(sums)} in \`${first}\` and \`${second}\`; read the log again and leave out the parts that have it otherwise`,
  'stale-part': ({ what }: Words<'what'>) =>
    `Expected parts that were written for this configuration, got others: ${what}; write them again with \`npx tracedocs extract --part\``,
  'unread-part-log': ({ path, runs }: { path: string; runs: readonly string[] }) =>
    `Cannot find \`${path}\` in any part (${runs.length === 1 ? 'run' : 'runs'} ${formatList(runs)}); write one with \`npx tracedocs extract --part\` where the log is, or take the log as the lock has it with \`--update\``,
  'missing-shards': ({ shards }: { shards: readonly string[] }) =>
    `Cannot find the parts of ${shards.length === 1 ? 'the shard' : 'the shards'} ${formatList(shards.slice(0, 10))}${shards.length > 10 ? ` and ${shards.length - 10} more` : ''}; write them with \`npx tracedocs extract --part OUT --shard ${shards[0] ?? ''}\``,
  'stray-log': ({ path }: Words<'path'>) =>
    `Left out \`${path}\`, since no run of the configuration names it`,
  'no-chosen-logs': () =>
    'Expected a log that a run of the configuration names, got none; see `npx tracedocs list`',
}

function describeSums(sums: readonly string[]): string {
  const [first, second] = sums
  if (first === undefined) return 'other lines'
  return first === second
    ? 'other figures of the same file'
    : `two files: sha256 ${sums.map((sum) => `${sum.slice(0, 16)}…`).join(' and ')}`
}
