import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { endOnBrokenOutput } from './end-on-broken-output.ts'
import { SignalWatch } from './signal-watch.ts'
import { createProgress } from './progress.ts'
import type { Machine } from './run-cli.ts'

/**
 * The machine that the program runs on. A signal ends it at once, but files that are being written are finished
 * first, and nothing of the progress line stays.
 */
export function createMachine(call?: Machine['call']): Machine {
  const { env, stdout, stderr } = process
  const signals = new SignalWatch(() => {
    progress.clear()
  })
  const hearSignals = (): (() => void) => signals.begin()
  const progress = createProgress(stderr, () => performance.now(), hearSignals)
  for (const stream of [stdout, stderr]) stream.on('error', endOnBrokenOutput)
  const github = env['GITHUB_ACTIONS'] === 'true'
  return {
    folder: process.cwd(),
    loadEffects: async () => {
      const { createNodeEffects } = await import('./node-effects.ts')
      return createNodeEffects(progress, hearSignals)
    },
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
    hearSignals,
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
