import path from 'node:path'
import type { BuildOutcome } from '../cli/actions/build-outcome.ts'
import { buildFolder } from '../cli/actions/run-build.ts'
import { keepBuilt } from '../cli/keep-built.ts'
import { createNodeEffects } from '../cli/node-effects.ts'
import { recordEffects } from '../cli/recording-effects.ts'
import { exportMessage, formatMessage } from '../cli/report-messages.ts'
import { showPath, type Workplace } from '../cli/session.ts'
import { isBelow } from '../project-files.ts'
import { assertHostOptions, type HostOptions } from './host-options.ts'

/** What a host is told of a build. */
export interface HostedBuild {
  /** Whether nothing is wrong: no error, nothing out of date under `check`, no claim or budget that does not hold. */
  readonly isFine: boolean
  /** As the command line shows them. */
  readonly messages: readonly HostedMessage[]
  /** All messages, a line each, after a sentence that says what came of it. */
  readonly report: string
  /** The pages, charts and other files that were written; absolute. */
  readonly written: readonly string[]
  /**
   * The files and patterns that the build asked for, such as logs, that were there or not; absolute. The project's own folder, and those around it, are left out: a
   * host that watched them would see what it writes itself.
   */
  readonly inputs: readonly string[]
}

/** A message for a host's log. */
export interface HostedMessage {
  readonly severity: 'error' | 'warning' | 'info'
  /** `page.md:3:1: error: what is wrong (rule)`. */
  readonly text: string
}

/** What a host logs with; `console` is one. */
export interface HostLogger {
  info(text: string): void
  warn(text: string): void
  error(text: string): void
}

/** A project that a host has built. */
export interface HostedProject {
  /** Build it, unless a build of it is under way: then that one is meant. */
  build(): Promise<HostedBuild>
  /**
   * Build it, and again whenever something changes that a build asked for.
   *
   * @param tell is called after each build, also the first
   * @returns a function that ends it, once the first build is over
   */
  watch(tell: (build: HostedBuild) => void): Promise<() => void>
}

/**
 * Make a project for a host of documentation: the host has it built before it reads the pages, hands on what it says, and stops when it is not fine.
 *
 *     const { isFine, report } = await hostProject({ folder: siteFolder }).build()
 *     if (!isFine) throw new Error(report)
 *
 * @param start what paths in messages are relative to; the current folder by default
 * @throws an error that names an option that is misspelt, or whose value is none
 */
export function hostProject(options: HostOptions, start = path.resolve()): HostedProject {
  assertHostOptions(options)
  const folder = path.resolve(start, options.folder ?? '.')
  const workplace: Workplace = { start, folder, effects: createNodeEffects(), mayRunConfig: true }
  let running: Promise<HostedBuild> | undefined
  return {
    build() {
      running ??= buildOnce(workplace, options).finally(() => {
        running = undefined
      })
      return running
    },
    watch: (tell) => watchProject(workplace, options, tell),
  }
}

function watchProject(
  workplace: Workplace,
  options: HostOptions,
  tell: (build: HostedBuild) => void,
): Promise<() => void> {
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  return new Promise((resolve) => {
    const report = (build: HostedBuild): void => {
      if (!ending.signal.aborted) tell(build)
      resolve(end)
    }
    keepBuilt(
      { workplace, pages: [], options },
      ({ outcome, inputs }) => {
        report(describeBuild(outcome, inputs, workplace))
      },
      ending.signal,
    ).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      const text = `tracedocs cannot watch ${workplace.folder}: ${reason}`
      const messages = [{ severity: 'error', text }] as const
      report({ isFine: false, messages, report: text, written: [], inputs: [] })
    })
  })
}

async function buildOnce(workplace: Workplace, options: HostOptions): Promise<HostedBuild> {
  const recorded = recordEffects(workplace.effects)
  const outcome = await buildFolder({ ...workplace, effects: recorded.effects }, [], options)
  return describeBuild(outcome, recorded.list(), workplace)
}

const VERDICTS: Readonly<Record<BuildOutcome['status'], string>> = {
  ok: 'tracedocs: all is up to date',
  'out-of-date': 'tracedocs: pages or charts are out of date; run `npx tracedocs build`',
  broken: 'tracedocs: a claim or a budget does not hold',
  failed: 'tracedocs: there were errors',
}

function describeBuild(
  { status, messages, files, root }: BuildOutcome,
  inputs: readonly string[],
  workplace: Workplace,
): HostedBuild {
  const show = (file: string): string => showPath(workplace, file, root)
  const shown = messages.map((message) => ({
    severity: exportMessage(message, show).severity,
    text: formatMessage(message, { github: false, colour: false }, show),
  }))
  return {
    isFine: status === 'ok',
    messages: shown,
    report: [VERDICTS[status], ...shown.map(({ text }) => text)].join('\n'),
    written: files.filter(({ written }) => written).map((file) => path.resolve(root, file.path)),
    inputs: inputs.filter((input) => !isBelow(input, root)),
  }
}

/** Log each message of a build. A host that stops throws its `report` instead, which has them all. */
export function logBuild({ messages }: HostedBuild, logger: HostLogger): void {
  for (const { severity, text } of messages) {
    if (severity === 'error') logger.error(text)
    else if (severity === 'warning') logger.warn(text)
    else logger.info(text)
  }
}
