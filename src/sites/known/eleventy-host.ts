import type { DocsHost } from '../docs-host.ts'
import { matchLineEnds, type Insertion } from '../host-step.ts'
import { planScript } from '../plan-script.ts'
import { findScriptText, type ScriptConfig } from '../splices/script-config.ts'

const DOOR = 'tracedocs/eleventy'

/** Eleventy: a plugin, and the charts copied as they are. */
export const eleventyHost: DocsHost = {
  name: 'eleventy',
  title: 'Eleventy',
  configs: ['eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', '.eleventy.js'],
  findPages: () => Promise.resolve({ pattern: 'docs/**/*.md', folder: 'docs' }),
  async findSettings({ config, read }) {
    const source = (await read(config)) ?? ''
    const pattern = /(?<![\w.$])pathPrefix\s*[:=]\s*['"]([^'"]+)['"]/
    // The plugin for bases puts the prefix before every address itself.
    const isAdded = source.includes('HtmlBasePlugin')
    const prefix = isAdded ? undefined : findScriptText(source, config, pattern)
    const base = prefix?.replace(/^\/*/, '/').replace(/\/+$/, '') ?? ''
    return { images: `{ folder: images, url: ${base}/images }` }
  },
  async planSteps(site) {
    const plugin = await planScript(site, {
      door: DOOR,
      name: 'tracedocs',
      lines: ({ name }) => [
        `eleventyConfig.addPlugin(${name})`,
        "eleventyConfig.addPassthroughCopy('images')",
      ],
      splice: spliceCalls,
    })
    const reason = 'where pages are only light and state no colour scheme, give them the style'
    return [plugin, { kind: 'hand', reason, lines: [':root { color-scheme: light; }'] }]
  },
  moved: {
    // `a.md` becomes `a/index.html`. What GitHub shows in the root is left alone.
    findRoot: (page) => (/(?:^|\/)(?:index|README|[A-Z_]+)\.\w+$/.test(page) ? undefined : ''),
    served: '',
  },
}

/** Put the calls at the beginning of the function that is exported. */
function spliceCalls(
  { source, mask }: ScriptConfig,
  plugin: string,
): readonly Insertion[] | undefined {
  const form =
    /^export default (?:async )?(?:function\s*\w*\s*\(\s*(\w+)\s*\)|\(?(\w+)\)?\s*=>)\s*\{/gm
  const [found, second] = [...mask.matchAll(form)]
  if (found === undefined || second !== undefined) return undefined
  const name = found[1] ?? found[2] ?? ''
  const at = found.index + found[0].length
  const indent = /^[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)*([^\S\n]+)\S/.exec(source.slice(at))?.[1]
  const calls = [`${name}.addPlugin(${plugin})`, `${name}.addPassthroughCopy('images')`]
  const text =
    indent === undefined
      ? calls.map((call) => ` ${call};`).join('')
      : calls.map((call) => `\n${indent}${call}`).join('')
  return [{ at, text: matchLineEnds(text, source) }]
}
