import { hostProject, logBuild, type HostLogger, type HostOptions } from 'tracedocs'
import viteTracedocs, { type ViteTracedocs } from 'tracedocs/vite'

/** What the integration uses of Astro while it is set up. */
interface Setup {
  readonly command: 'build' | 'dev' | 'preview' | 'sync'
  readonly logger: HostLogger
  readonly updateConfig: (config: {
    readonly vite: { readonly plugins: ViteTracedocs[] }
  }) => unknown
}

/** The integration, in the form that Astro 4 and later take. */
export interface AstroTracedocs {
  readonly name: string
  readonly hooks: {
    readonly 'astro:config:setup': (setup: Setup) => Promise<void>
  }
}

/**
 * An integration for Astro: the project is built before collections and pages are read. `astro build` stops when something is wrong; `astro dev` shows it in the
 * browser, and builds again whenever a log, a page or the configuration changes.
 */
export default function astroTracedocs(options: HostOptions = {}): AstroTracedocs {
  const project = hostProject(options)
  return {
    name: 'tracedocs',
    hooks: {
      async 'astro:config:setup'({ command, logger, updateConfig }) {
        if (command === 'preview') return
        if (command === 'dev') {
          await project.build()
          updateConfig({ vite: { plugins: [viteTracedocs(options)] } })
          return
        }
        const built = await project.build()
        if (!built.isFine) throw new Error(built.report)
        logBuild(built, logger)
      },
    },
  }
}
