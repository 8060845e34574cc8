import { hostProject, logBuild, type HostOptions } from 'tracedocs'

/** What the plugin uses of Eleventy's configuration. */
interface EleventyConfig {
  on(
    event: 'eleventy.before',
    listener: (about: { readonly runMode?: 'build' | 'serve' | 'watch' }) => Promise<void>,
  ): unknown
}

/** Options of the plugin. */
export interface EleventyOptions extends HostOptions {
  /** Eleventy's own: whether `addPlugin` adds it at once. */
  readonly immediate?: boolean
}

/**
 * A plugin for Eleventy 2 and later: the project is built before the templates are read. `eleventy` stops when something is wrong; `eleventy --serve` prints it, and
 * the project is built again whenever a log, a page or the configuration changes. Eleventy sees the pages that it writes.
 */
export default function eleventyTracedocs(
  eleventyConfig: EleventyConfig,
  options: EleventyOptions = {},
): void {
  const own = { ...options, immediate: undefined }
  const project = hostProject(own)
  let isWatching = false
  eleventyConfig.on('eleventy.before', async ({ runMode = 'build' }) => {
    if (isWatching) return
    if (runMode === 'build') {
      const built = await project.build()
      if (!built.isFine) throw new Error(built.report)
      logBuild(built, console)
      return
    }
    isWatching = true
    await project.watch((built) => {
      logBuild(built, console)
    })
  })
}
