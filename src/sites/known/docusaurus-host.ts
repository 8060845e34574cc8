import type { DocsHost } from '../docs-host.ts'
import { planScript, spliceList } from '../plan-script.ts'

const DOOR = 'tracedocs/docusaurus'

/** Docusaurus: a plugin; its pages are MDX. Its themes state their colour scheme. */
export const docusaurusHost: DocsHost = {
  name: 'docusaurus',
  title: 'Docusaurus',
  configs: ['js', 'ts', 'mjs', 'cjs', 'mts'].map((end) => `docusaurus.config.${end}`),
  findPages: () => Promise.resolve({ pattern: 'docs/**/*.{md,mdx}', folder: 'docs' }),
  async findSettings({ config, read }) {
    // With another format than MDX for all, `.md` is CommonMark.
    const isMdx = !/\bformat\s*:\s*['"](?:detect|md)['"]/.test((await read(config)) ?? '')
    return { ...(isMdx ? { syntax: "{ 'docs/**/*.md': mdx }" } : {}), images: 'docs/images' }
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
