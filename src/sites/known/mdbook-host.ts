import type { DocsHost, HostSite } from '../docs-host.ts'
import { matchLineEnds, type HostStep } from '../host-step.ts'

/** mdBook: a preprocessor in `book.toml`. Its themes state their colour scheme. */
export const mdbookHost: DocsHost = {
  name: 'mdbook',
  title: 'mdBook',
  configs: ['book.toml'],
  async findPages(site) {
    const folder = await findSource(site)
    return { pattern: `${folder}/**/*.md`, folder }
  },
  async findSettings(site) {
    return { images: `${await findSource(site)}/images` }
  },
  async planSteps({ config: file, read }) {
    const source = (await read(file)) ?? ''
    return [planTable(file, source)]
  },
}

const TABLE = [
  '[preprocessor.tracedocs]',
  'command = "npx --no-install tracedocs-mdbook"',
  'before = ["links", "index"]',
]

function planTable(file: string, source: string): HostStep {
  const lines = source.split('\n')
  const found = lines.findIndex((line) => /^\s*\[\s*preprocessor\s*\.\s*["']?tracedocs/.test(line))
  if (found >= 0) return { kind: 'present', file, line: found + 1, what: TABLE[0] ?? '' }
  if (/^\s*(?:preprocessor\s*[.=]|\[\s*preprocessor\s*\])/m.test(source)) {
    const reason = 'its preprocessors are in a form that cannot be changed safely; it needs'
    return { kind: 'hand', file, reason, lines: TABLE }
  }
  const start = source === '' ? '' : source.endsWith('\n') ? '\n' : '\n\n'
  const text = matchLineEnds(`${start}${TABLE.join('\n')}\n`, source)
  return { kind: 'edit', file, source, insertions: [{ at: source.length, text }] }
}

async function findSource({ config, read }: HostSite): Promise<string> {
  const named = /^\s*src\s*=\s*["'](?:\.\/)?([^"']+?)\/?["']/m.exec((await read(config)) ?? '')?.[1]
  return named ?? 'src'
}
