import process from 'node:process'
import { hostProject, logBuild, type HostOptions } from 'tracedocs'

/** What the plugin uses of Docusaurus. */
interface Context {
  readonly siteDir: string
}

/** Options of the plugin. */
export interface DocusaurusOptions extends HostOptions {
  /** Docusaurus's own: it tells plugins of one name apart. */
  readonly id?: string
}

/** The plugin, in the form that Docusaurus 3 takes. */
export interface DocusaurusTracedocs {
  readonly name: string
  getPathsToWatch(): string[]
  loadContent(): Promise<void>
}

/**
 * A plugin for Docusaurus: the project is built before the pages are read. `docusaurus build` stops when something is wrong; `docusaurus start` prints it, and
 * builds again whenever a log, a page or the configuration changes.
 */
export default async function docusaurusTracedocs(
  { siteDir }: Context,
  options: DocusaurusOptions = {},
): Promise<DocusaurusTracedocs> {
  const own = { folder: siteDir, ...options, id: undefined }
  const project = hostProject(own)
  let inputs: readonly string[] = []
  const build = async (): Promise<void> => {
    const built = await project.build()
    const isFinal = process.env['NODE_ENV'] === 'production'
    if (isFinal && !built.isFine) throw new Error(built.report)
    logBuild(built, console)
    ;({ inputs } = built)
  }
  await build()
  let isRead = true
  return {
    name: 'tracedocs',
    getPathsToWatch: () => [...inputs],
    async loadContent() {
      // What was just built is not built again when Docusaurus asks for the first time.
      if (!isRead) await build()
      isRead = false
    },
  }
}
