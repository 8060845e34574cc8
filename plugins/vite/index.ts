import {
  hostProject,
  logBuild,
  type HostedBuild,
  type HostLogger,
  type HostOptions,
} from 'tracedocs'

/** What the plugin uses of Vite's configuration. */
interface ResolvedConfig {
  readonly command: 'build' | 'serve'
  readonly isPreview?: boolean
  readonly logger: HostLogger
}

/** What the plugin uses of Vite's development server. */
interface DevServer {
  readonly config: ResolvedConfig
  readonly ws: { send(payload: unknown): void }
  readonly httpServer: { on(event: 'close', listener: () => void): unknown } | null
}

/** The plugin, in the form that Vite 4 and later take. */
export interface ViteTracedocs {
  readonly name: string
  readonly enforce: 'pre'
  configResolved(config: ResolvedConfig): Promise<void>
  configureServer(server: DevServer): Promise<void>
}

/**
 * A plugin for Vite, and so for VitePress and other sites on it: the project is built before Vite reads a page. `vite build` stops when something is
 * wrong; the development server shows it in the browser, and builds again whenever a log, a page or the configuration changes.
 */
export default function viteTracedocs(options: HostOptions = {}): ViteTracedocs {
  const project = hostProject(options)
  // VitePress resolves its configuration once for the browser and once for the server.
  let first: Promise<HostedBuild> | undefined
  return {
    name: 'tracedocs',
    enforce: 'pre',
    async configResolved({ command, isPreview, logger }) {
      // The development server has it built when it is set up.
      if (command !== 'build' || isPreview === true) return
      const isFirst = first === undefined
      first ??= project.build()
      const built = await first
      if (!built.isFine) throw new Error(built.report)
      if (isFirst) logBuild(built, logger)
    },
    async configureServer({ config: { logger }, ws, httpServer }) {
      const end = await project.watch((built) => {
        logBuild(built, logger)
        // A page of before is shown until all is well again.
        if (!built.isFine) ws.send({ type: 'error', err: { message: built.report, stack: '' } })
      })
      httpServer?.on('close', end)
    },
  }
}
