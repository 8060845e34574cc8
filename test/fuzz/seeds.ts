import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What an input is given to the program as. */
export type SeedKind =
  'log' | 'page' | 'config' | 'lock' | 'script' | 'expression' | 'text' | 'lint'

/** A real input that others are made of. */
export interface Seed {
  readonly kind: SeedKind
  /** Path in the repository, with the extension that says how it is read. */
  readonly name: string
  readonly content: Buffer
  /** Files that it needs beside it. */
  readonly beside?: Readonly<Record<string, Buffer>>
}

const MOST_BYTES = 48 * 1024

/** Collect the real inputs of a repository: its samples, its examples, and those of its documentation. */
export function collectSeeds(root: string): readonly Seed[] {
  const list = (folder: string): readonly string[] =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .filter((file) => !file.includes('node_modules') && isSmall(path.join(root, file)))
      .sort()
  const files = ['test', 'docs', 'example-docs'].flatMap(list)
  const read = (file: string): Buffer => readFileSync(path.join(root, file))
  const seeds = files
    .filter((file) => !/^test\/fuzz\/(?!seeds\/)/.test(file))
    .flatMap((name): readonly Seed[] => {
      const kind = findKind(name)
      if (kind === undefined) return []
      const content = read(name)
      return [{ kind, name, content, ...(kind === 'script' ? findBeside(root, name) : {}) }]
    })
  return [
    ...seeds,
    ...['formats', 'configuration', 'charts'].flatMap((page) => readBlocks(root, page)),
    ...readSamples(root),
    ...readTexts(read),
  ]
}

function isSmall(file: string): boolean {
  const found = statSync(file)
  return found.isFile() && found.size > 0 && found.size < MOST_BYTES
}

function findKind(name: string): SeedKind | undefined {
  if (name.endsWith('.plt')) return 'script'
  if (name.endsWith('.lock.json')) return 'lock'
  if (/^test\/lints\/.*\.md$/.test(name)) return 'lint'
  if (/\.(?:mdx?|rst|html)$/.test(name)) return 'page'
  if (name.endsWith('tracedocs.yaml')) return 'config'
  return /(?:\.log|^test\/.*logs\/.*\.(?:txt|json|csv|dat))$/.test(name) ? 'log' : undefined
}

/** The data that a script names, from its folder; its path is relative to the root. */
export function findBeside(
  root: string,
  script: string,
  content = readFileSync(path.join(root, script)),
): Pick<Seed, 'beside'> {
  const folder = path.join(root, path.dirname(script))
  const text = content.toString()
  const names = [...text.matchAll(/['"]([\w.-]+\.\w+)['"]/g)].map(([, name = '']) => name)
  const there = names.filter((name) => existsSync(path.join(folder, name)))
  const beside = there.map((name) => [name, readFileSync(path.join(folder, name))] as const)
  return { beside: Object.fromEntries(beside) }
}

/** The examples of a page of the documentation: configurations are YAML, everything else is a log. */
function readBlocks(root: string, page: string): readonly Seed[] {
  const text = readFileSync(path.join(root, `docs/${page}.md`), 'utf8')
  const blocks = [...text.matchAll(/^```(text|json|csv|xml|yaml)\n([^]*?)^```$/gm)]
  return blocks.map(([, language = '', body = ''], i) => ({
    kind: language === 'yaml' ? 'config' : 'log',
    name: `docs/${page}.md#${String(i)}`,
    content: Buffer.from(body),
  }))
}

/** What the samples of a room's tests are given to the program as, and under which name. */
const SAMPLES: Readonly<Record<string, readonly [SeedKind, string]>> = {
  'pages/html': ['page', 'sample.html'],
  'pages/markdown': ['page', 'sample.md'],
  'pages/rest': ['page', 'sample.rst'],
  configs: ['config', 'sample.yaml'],
  records: ['log', 'sample.log'],
  scripts: ['script', 'sample.plt'],
  traces: ['log', 'sample.log'],
}

/** The samples that tests have in themselves: of every format, of every syntax. */
function readSamples(root: string): readonly Seed[] {
  return Object.entries(SAMPLES).flatMap(([room, [kind, name]]) => {
    const folder = path.join(root, 'test', room)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    const sources = files
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    const samples = new Set(sources.flatMap((source) => findTexts(source)))
    return [...samples].map((text) => ({ kind, name, content: Buffer.from(text) }))
  })
}

/** Find the texts of several lines in a source: templates without parts, and lists of lines. */
function findTexts(source: string): readonly string[] {
  const templates = [...source.matchAll(/`([^`$\\]*\n[^`$\\]*)`/g)].map(([, text = '']) => text)
  const lists = [...source.matchAll(/(?:^ *'[^'\\\n]*',\n){2,}/gm)].map(([list]) =>
    list.replaceAll(/^ *'|',$/gm, ''),
  )
  return [...templates, ...lists]
}

/** Expressions as the documentation of metrics has them, and texts as charts show them. */
function readTexts(read: (file: string) => Buffer): readonly Seed[] {
  const metrics = read('docs/metrics.md').toString()
  const expressions = [...metrics.matchAll(/`([^`\n]*[a-z]\.[^`\n]*)`/g)].map(([, one = '']) => one)
  const scripts = read('docs/gnuplot.md').toString()
  const texts = [...scripts.matchAll(/`([^`\n]*[{^_@<&][^`\n]*)`/g)].map(([, one = '']) => one)
  const make = (kind: SeedKind, found: readonly string[]): readonly Seed[] =>
    [...new Set(found)].map((one, i) => ({
      kind,
      name: `${kind}#${String(i)}`,
      content: Buffer.from(one),
    }))
  return [
    ...make('expression', [...expressions, ...EXPRESSIONS]),
    ...make('text', [...texts, ...TEXTS]),
  ]
}

const EXPRESSIONS = [
  '(a.time.real - a.time.user) / a.time.real * 100',
  'max(a.rss.peak, b.rss.peak) | {:.2 MiB}',
  'a.rss.peak / b.rss.peak | x{:.3}',
]

const TEXTS = [
  '<b>&amp;</b> "it\'s" {/Symbol a}_{i}^{2}',
  '{/*0.8 small} @a_i &{xx} ~a{.5b}',
  '\u0007\u001b[31m]]> -->',
]
