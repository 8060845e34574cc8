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
    const pages = { pattern: `${folder}/**/*.{md,mdx}`, folder }
    return (await isMdx(site)) ? { ...pages, extension: '.mdx' } : pages
  },
  async findSettings(site) {
    const folder = await findFolder(site)
    return {
      ...((await isMdx(site)) ? { syntax: `{ '${folder}/**/*.md': mdx }` } : {}),
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

/** Whether the host reads all pages as MDX; with another format, `.md` is CommonMark. */
async function isMdx({ config, read }: HostSite): Promise<boolean> {
  return !/\bformat\s*:\s*['"](?:detect|md)['"]/.test((await read(config)) ?? '')
}

const PATH = /(?<![\w.$])docs\s*:\s*\{(?:[^{}]|\{[^{}]*\})*?(?<![\w.$])path\s*:\s*['"]([^'"]+)['"]/

/** The folder of the pages: `docs`, or the one that the preset names. */
async function findFolder({ config, read }: HostSite): Promise<string> {
  return findScriptFolder((await read(config)) ?? '', config, PATH) ?? 'docs'
}
