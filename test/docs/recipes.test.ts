import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, type TestProject } from '../cli/project.ts'

const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8')

/** What `hyperfine --export-json` writes of one command, in seconds. */
function createResults(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[(sorted.length - 1) / 2]
  const exits = times.map(() => 0)
  return JSON.stringify({
    results: [{ command: './sort', mean: median, median, times, exit_codes: exits }],
  })
}

const LOG = createLog(
  [1, 2, 3]
    .map((elapsed) => ({ elapsed, rss: elapsed * 10 * 1024 ** 2, user: elapsed }))
    .slice(0, 2),
  'real 2.50\nuser 2.00\nsys 0.25\n',
)

/** The files that the recipes name. */
const FILES = {
  'before.json': createResults([0.41, 0.42, 0.43]),
  'after.json': createResults([0.2, 0.21, 0.22]),
  'load.csv': 'seconds,users,latency\n1,20,25\n2,60,48\n3,40,30\n',
  'server.log':
    '2024-05-01T10:00:01Z STAT conns=12 heap=120MB\nstopping\n2024-05-01T10:00:02Z STAT conns=40 heap=190MB\n',
  'app.log': 'starting\nready in 812 ms\n',
  'timeit.txt': `$ python3 -m timeit "sum(range(1000))"\n20000 loops, best of 5: 10.3 usec per loop\n`,
  'run.log': LOG,
  'notes.md': '# Notes\n\nIt took 2.50 s.\n',
  'plots/run.plt': 'if (!exists("peak")) peak = 1\nplot [0:1] peak * x\n',
}

interface Recipe {
  readonly title: string
  readonly blocks: readonly { readonly language: string; readonly text: string }[]
}

const recipes = page
  .split(/^## /m)
  .slice(1)
  .map((section): Recipe => {
    const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    return {
      title: section.slice(0, section.indexOf('\n')),
      blocks: blocks.map(([, language = '', text = '']) => ({ language, text })),
    }
  })

function createRecipe({ blocks }: Recipe): {
  readonly project: TestProject
  readonly name: string
} {
  const list = (wanted: string) =>
    blocks.filter(({ language }) => language === wanted).map(({ text }) => text)
  const [config = ''] = list('yaml')
  const [source] = list('markdown')
  const name = /^pages: \[(.*)\]$/m.exec(config)?.[1] ?? ''
  const project = createProject({
    ...FILES,
    ...(config === '' ? {} : { 'tracedocs.yaml': config }),
    ...(source === undefined ? {} : { [name]: source }),
  })
  return { project, name }
}

/** Pages have no-break blanks, and pad tables. */
function unifyBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ')
}

const isConfigured = ({ blocks }: Recipe) => blocks.some(({ language }) => language === 'yaml')

describe.each(recipes.filter(isConfigured))('the recipe “$title”', (recipe) => {
  test('builds, and its page becomes what it says', async () => {
    const { project, name } = createRecipe(recipe)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const [, becomes] = recipe.blocks.filter(({ language }) => language === 'markdown')
    if (becomes === undefined) return
    const built = project.read(name)
    expect(unifyBlanks(built)).toContain(unifyBlanks(becomes.text))
  })
})

describe('the commands', () => {
  const commands = recipes.flatMap((recipe) =>
    recipe.blocks
      .filter(({ language }) => language === 'sh')
      .map(({ text }) => ({ recipe, title: recipe.title, text: text.trim() })),
  )

  test.each(commands)('of “$title” work: $text', async ({ recipe, text }) => {
    const { project } = createRecipe(recipe)
    if (text.includes('sphinx')) project.write('conf.py', 'extensions = []\n')
    if (text.includes('--frozen')) {
      project.write('tracedocs.yaml', 'pages: [notes.md]\nruns: { run: { logs: run.log } }\n')
      await project.run('build')
    }
    for (const line of text.split('\n')) {
      const words = line
        .replace(/ > .*$/, '')
        .replace(/^npx tracedocs /, '')
        .split(' ')
      expect(await project.run(...words)).toMatchObject({ exit: 0 })
    }
  })
})
