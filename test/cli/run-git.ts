import { execFileSync } from 'node:child_process'

/** Whoever commits in a test, whatever the machine's own settings are. */
const IDENTITY = ['user.name=a', 'user.email=a@example.org', 'commit.gpgsign=false']

/**
 * Run git in a folder.
 *
 * @param env variables on top of those of the tests
 */
export function runGit(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  execFileSync('git', [...IDENTITY.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
}
