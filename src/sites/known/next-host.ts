import { splitAt, type DocsHost } from '../docs-host.ts'
import type { Insertion } from '../host-step.ts'
import { planScript } from '../plan-script.ts'
import type { ScriptConfig } from '../splices/script-config.ts'

const DOOR = 'tracedocs/next'

/** Next: a function around its configuration; charts lie in `public`. */
export const nextHost: DocsHost = {
  name: 'next',
  title: 'Next',
  configs: ['js', 'mjs', 'ts', 'mts', 'cjs'].map((end) => `next.config.${end}`),
  findPages: async ({ findFirst }) => {
    const folder = (await findFirst(['app', 'src/app', 'pages', 'src/pages', 'content'])) ?? 'app'
    return { pattern: `${folder}/**/*.{md,mdx}`, folder }
  },
  async findSettings({ config, read }) {
    const base = /\bbasePath:\s*['"](\/[^'"]+?)\/?['"]/.exec((await read(config)) ?? '')?.[1]
    return { images: `{ folder: public/images, url: ${base ?? ''}/images }` }
  },
  async planSteps(site) {
    const plugin = await planScript(site, {
      door: DOOR,
      name: 'withTracedocs',
      lines: ({ name, isModule }) => [
        `${isModule ? 'export default' : 'module.exports ='} ${name}(nextConfig)`,
      ],
      splice: wrapExport,
    })
    const reason = 'where pages are only light and state no colour scheme, give them the style'
    return [plugin, { kind: 'hand', reason, lines: [':root { color-scheme: light; }'] }]
  },
  moved: {
    findRoot: (page) => splitAt(page, ['app', 'src', 'pages', 'content']),
    served: 'public',
  },
}

/** Wrap what is exported, if it is an expression at the end of the file. */
function wrapExport({ mask }: ScriptConfig, name: string): readonly Insertion[] | undefined {
  const [found, second] = [...mask.matchAll(/^export default\s+(?!async\b|function\b|class\b)/gm)]
  if (found === undefined || second !== undefined) return undefined
  const start = found.index + found[0].length
  const expression = mask.slice(start).trimEnd().replace(/;$/, '').trimEnd()
  if (expression.length === 0 || !isOneExpression(expression)) return undefined
  return [
    { at: start, text: `${name}(` },
    { at: start + expression.length, text: ')' },
  ]
}

/** Whether no statement may begin after a part of it: outside brackets it goes over no line, and has no `;`. */
function isOneExpression(mask: string): boolean {
  let depth = 0
  for (const character of mask) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && (character === ';' || character === '\n')) return false
  }
  return true
}
