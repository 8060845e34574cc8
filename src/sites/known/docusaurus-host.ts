import type { DocsHost, HostSite } from '../docs-host.ts'
import { planScript, spliceList } from '../plan-script.ts'
import { findScriptFolder } from '../splices/script-config.ts'

const DOOR = 'tracedocs/docusaurus'

/** Docusaurus: a plugin; its pages are MDX. Its themes state their colour scheme. */
export const docusaurusHost: DocsHost = {
  name: 'docusaurus',
  title: 'Docusaurus',
  configs: ['js', 'ts', 'mjs', 'cjs', 'mts'].map((end) => `docusaurus.config.${end}`),
  async findPages(site) {
    const folder = await findFolder(site)
    return { pattern: `${folder}/**/*.{md,mdx}`, folder }
  },
  async findSettings(site) {
    const { config, read } = site
    const folder = await findFolder(site)
    // With another format than MDX for all, `.md` is CommonMark.
    const isMdx = !/\bformat\s*:\s*['"](?:detect|md)['"]/.test((await read(config)) ?? '')
    return {
      ...(isMdx ? { syntax: `{ '${folder}/**/*.md': mdx }` } : {}),
      images: `${folder}/images`,
    }
  },
  async planSteps(site) {
    const item = `'${DOOR}'`
    const plugin = await planScript(site, {
      door: DOOR,
      lines: () => [`plugins: [${item}],`],
      splice: (config) => spliceList(config, { key: 'plugins', item }),
    })
    return [plugin]
  },
}

const PATH = /(?<![\w.$])docs\s*:\s*\{(?:[^{}]|\{[^{}]*\})*?(?<![\w.$])path\s*:\s*['"]([^'"]+)['"]/

/** The folder of the pages: `docs`, or the one that the preset names. */
async function findFolder({ config, read }: HostSite): Promise<string> {
  return findScriptFolder((await read(config)) ?? '', config, PATH) ?? 'docs'
}
