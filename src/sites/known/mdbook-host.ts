import type { DocsHost, HostSite } from '../docs-host.ts'
import { matchLineEnds, type HostStep } from '../host-step.ts'
import { findTomlText, listTomlLines, type TomlLine } from '../splices/toml-config.ts'

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
  const lines = listTomlLines(source)
  const isOurs = ({ name }: TomlLine): boolean => name.startsWith('preprocessor.tracedocs')
  const found = lines?.find((one) => one.kind === 'header' && isOurs(one))
  if (found !== undefined) return { kind: 'present', file, line: found.line, what: TABLE[0] ?? '' }
  const isOther = ({ kind, name, table }: TomlLine): boolean =>
    kind === 'header' ? name === 'preprocessor' : table === '' && /^preprocessor(?:\.|$)/.test(name)
  if (lines === undefined || lines.some(isOther)) {
    const reason = 'its preprocessors are in a form that cannot be changed safely; it needs'
    return { kind: 'hand', file, reason, lines: TABLE }
  }
  const start = source === '' ? '' : source.endsWith('\n') ? '\n' : '\n\n'
  const text = matchLineEnds(`${start}${TABLE.join('\n')}\n`, source)
  return { kind: 'edit', file, source, insertions: [{ at: source.length, text }] }
}

async function findSource({ config, read }: HostSite): Promise<string> {
  const named = findTomlText((await read(config)) ?? '', 'book', /^src$/)
  return (named ?? 'src').replace(/^\.\//, '').replace(/\/$/, '')
}
