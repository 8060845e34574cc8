import process from 'node:process'
import { hostProject, logBuild, type HostedProject, type HostOptions } from 'tracedocs'

/** A configuration of Next, or a function that gives one. */
export type NextConfigOf<T> = T | ((phase: string, context: unknown) => T | Promise<T>)

/** The phases of Next in which pages are read. */
const BUILD = 'phase-production-build'
const DEVELOPMENT = 'phase-development-server'

/** Next loads its configuration again in each of its workers, which have the environment of the first. */
const DONE = 'TRACEDOCS_NEXT'

/**
 * Wrap the configuration of Next: the project is built before pages are read. `next build` stops when something is wrong; `next dev` prints it, and builds again
 * whenever a log, a page or the configuration changes.
 */
export default function withTracedocs<T>(
  nextConfig: NextConfigOf<T>,
  options: HostOptions = {},
): (phase: string, context: unknown) => Promise<T> {
  const project = hostProject(options)
  return async (phase, context) => {
    if (process.env[DONE] === undefined) {
      if (phase === BUILD) await buildOrThrow(project)
      else if (phase === DEVELOPMENT) await watch(project)
    }
    return nextConfig instanceof Function ? nextConfig(phase, context) : nextConfig
  }
}

async function buildOrThrow(project: HostedProject): Promise<void> {
  const built = await project.build()
  if (!built.isFine) throw new Error(built.report)
  process.env[DONE] = '1'
  logBuild(built, console)
}

async function watch(project: HostedProject): Promise<void> {
  process.env[DONE] = '1'
  await project.watch((built) => {
    logBuild(built, console)
  })
}
