import { appendFileSync } from 'node:fs'
import process from 'node:process'
import { createNodeEffects } from './node-effects.ts'
import { createProgress } from './progress.ts'
import type { Machine } from './run-cli.ts'

/** The machine that the program runs on. */
export function createMachine(): Machine {
  const { env, stdout, stderr } = process
  const github = env['GITHUB_ACTIONS'] === 'true'
  return {
    folder: process.cwd(),
    effects: createNodeEffects(createProgress(stderr, () => performance.now())),
    style: { github, colour: stderr.isTTY && (env['NO_COLOR'] ?? '') === '' && !github },
    summarise: createSummary(env['GITHUB_STEP_SUMMARY']),
    print: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
  }
}

/** GitHub Actions shows what steps append to this file. */
function createSummary(file: string | undefined): Machine['summarise'] {
  if (file === undefined || file === '') return undefined
  return (text) => {
    appendFileSync(file, text)
  }
}
