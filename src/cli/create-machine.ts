import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { constants } from 'node:os'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { endOnBrokenOutput } from './end-on-broken-output.ts'
import { createNodeEffects } from './node-effects.ts'
import { createProgress, type Progress } from './progress.ts'
import type { Machine } from './run-cli.ts'

/**
 * The machine that the program runs on. From now on a signal ends it between two steps of its work:
 * a file that is being written is finished first, and nothing of the progress line stays.
 */
export function createMachine(call?: Machine['call']): Machine {
  const { env, stdout, stderr } = process
  const progress = createProgress(stderr, () => performance.now())
  endOnSignal('SIGINT', progress)
  endOnSignal('SIGTERM', progress)
  for (const stream of [stdout, stderr]) stream.on('error', endOnBrokenOutput)
  const github = env['GITHUB_ACTIONS'] === 'true'
  return {
    folder: process.cwd(),
    effects: createNodeEffects(progress),
    style: {
      github,
      workspace: env['GITHUB_WORKSPACE'],
      colour: stderr.isTTY && (env['NO_COLOR'] ?? '') === '' && !github,
    },
    summarise: createSummary(env['GITHUB_STEP_SUMMARY']),
    print: (text) => stdout.write(text),
    waitForReader: () => waitForReader(stdout),
    complain: (text) => stderr.write(text),
    call,
    mayRunConfig: env['TRACEDOCS_TRUST'] === '1',
    silence: () => {
      progress.silence()
    },
  }
}

/** Let the stream report that its reader has gone; wait while it holds more than it wants to. */
async function waitForReader(stream: NodeJS.WriteStream): Promise<void> {
  await setImmediate()
  if (stream.writableNeedDrain) await once(stream, 'drain')
}

/** GitHub Actions shows what steps append to this file. */
function createSummary(file: string | undefined): Machine['summarise'] {
  if (file === undefined || file === '') return undefined
  return (text) => {
    appendFileSync(file, text)
  }
}

/** End as a shell expects it of a program that a signal ended: 130 for Ctrl-C. */
function endOnSignal(signal: 'SIGINT' | 'SIGTERM', progress: Progress): void {
  process.once(signal, () => {
    progress.clear()
    process.exit(128 + constants.signals[signal])
  })
}
