import { formatList, type Words } from './word-lists.ts'

/** What can be wrong with logs that lie on other machines. */
export const remoteProblems = {
  'bad-remote-log': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot fetch the log \`${path}\`: ${reason}`,
  'unlisted-host': ({ path, host }: Words<'path' | 'host'>) =>
    `Cannot fetch the log \`${path}\`, expected \`hosts\` to name \`${host}\`; nothing is fetched from others`,
  'many-remote-logs': ({ most }: { most: number }) =>
    `Expected at most ${most.toLocaleString('en')} logs of other machines, got another one; let each machine write a part (\`npx tracedocs help scale.md\`)`,
  'failed-fetch': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot fetch the log \`${path}\`: ${reason}; \`build --frozen\` takes what the lock has`,
  'unfetched-log': ({ path, runs }: { path: string; runs: readonly string[] }) =>
    `Did not fetch \`${path}\`, and took it from the lock (${runs.length === 1 ? 'run' : 'runs'} ${formatList(runs)}); only \`build\`, \`verify\` and \`extract --part\` fetch logs, and \`build\` with \`--check\` does not`,
  'unfetched-unlocked': ({ path }: { path: string }) =>
    `Cannot read \`${path}\` without fetching it, since the lock does not have it; run \`npx tracedocs build\`, without \`--check\``,
}
