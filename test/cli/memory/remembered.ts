import path from 'node:path'
import process from 'node:process'
import { createNodeEffects } from '../../../src/cli/node-effects.ts'
import { describeCall, type Call } from '../../../src/cli/memory/memory-file.ts'
import { runCli } from '../../../src/cli/run-cli.ts'
import type { Ran, TestProject } from '../project.ts'

/** The call of a command in a project, which is remembered in its folder `cache`. */
export function callOf({ folder }: Pick<TestProject, 'folder'>, ...argv: readonly string[]): Call {
  return describeCall({
    program: process.execPath,
    ...{ argv, cwd: folder, isTerminal: false },
    env: { XDG_CACHE_HOME: path.join(folder, 'cache') },
  })
}

/** Run a command as the program does that can remember it. */
export async function runRemembering(
  { folder }: Pick<TestProject, 'folder'>,
  ...argv: readonly string[]
): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const exit = await runCli(argv, {
    folder,
    loadEffects: () => Promise.resolve(createNodeEffects()),
    style: { github: false, colour: false },
    print: (text) => (stdout += text),
    complain: (text) => (stderr += text),
    call: callOf({ folder }, ...argv),
  })
  return { exit, stdout, stderr }
}
