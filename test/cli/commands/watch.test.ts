import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { bundleProgram, type BundledProgram } from '../bundle-program.ts'
import { createProject, SMALL_LOG, type TestProject } from '../project.ts'

let program: BundledProgram

beforeAll(async () => {
  program = await bundleProgram()
})
afterAll(() => {
  program.remove()
})

/** A program that watches, and what it says. */
interface Watching {
  readonly child: ChildProcess
  /** Wait for the line with this number, counted from 0, on either output. */
  readLine(index: number): Promise<string>
  /** Wait for a line that holds a text; messages and results come on two outputs, in any order. */
  findLine(text: string): Promise<string>
  lines(): readonly string[]
  readonly ended: Promise<number | NodeJS.Signals | null>
}

function watch(project: TestProject, ...argv: string[]): Watching {
  const child = spawn(process.execPath, [program.file, 'build', '--watch', ...argv], {
    cwd: project.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let text = ''
  let wake = (): void => undefined
  const take = (chunk: Buffer): void => {
    text += chunk.toString()
    wake()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const lines = (): readonly string[] => text.split('\n').slice(0, -1)
  return {
    child,
    lines,
    async readLine(index) {
      for (;;) {
        const line = lines()[index]
        if (line !== undefined) return line
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    async findLine(part) {
      for (;;) {
        const line = lines().find((one) => one.includes(part))
        if (line !== undefined) return line
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => {
        resolve(code ?? signal)
      })
    }),
  }
}

const CONFIG = `pages: ['docs/**/*.md']\nruns: { a: { logs: '*.log' } }\n`
const PAGE = 'It took <span data-tracedocs="a.time.real">?</span>.\n'

const createWatched = () =>
  createProject({ 'tracedocs.yaml': CONFIG, 'a.log': SMALL_LOG, 'docs/page.md': PAGE })

test(
  'build --watch builds again when pages, logs or the configuration change, once each',
  { timeout: 60_000 },
  async () => {
    const project = createWatched()
    const watching = watch(project)
    expect(await watching.readLine(0)).toBe(
      'built 1 page, 1 lock: wrote docs/page.md, tracedocs.lock.json',
    )
    project.write('a.log', SMALL_LOG.replace('4.50', '9.75'))
    expect(await watching.readLine(1)).toBe(
      'a.log changed, built 1 page, 1 lock: wrote docs/page.md, tracedocs.lock.json',
    )
    expect(project.read('docs/page.md')).toContain('9.75')
    project.write('docs/page.md', `# Title\n\n${PAGE}`)
    expect(await watching.readLine(2)).toBe(
      'docs/page.md changed, built 1 page, 1 lock: wrote docs/page.md',
    )
    project.write('docs/deep/new.md', PAGE)
    expect(await watching.readLine(3)).toContain('wrote docs/deep/new.md')
    project.write('other.txt', 'nobody asks for it')
    project.write('tracedocs.yaml', `${CONFIG}values: { t: a.time.real }\n`)
    expect(await watching.readLine(4)).toMatch(/^tracedocs.yaml changed, built/)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(watching.lines().filter((line) => line.includes('built'))).toHaveLength(5)
    watching.child.kill('SIGINT')
    expect(['SIGINT', 130]).toContain(await watching.ended)
  },
)

test('build --watch goes on after an error, and after a configuration that cannot be read', async () => {
  const project = createWatched()
  project.write('tracedocs.yaml', 'runs: [\n')
  const watching = watch(project)
  expect(await watching.findLine('error')).toContain('tracedocs.yaml:1:7: error')
  await watching.findLine('built')
  project.write('tracedocs.yaml', CONFIG)
  expect(await watching.findLine('wrote docs/page.md')).toContain('tracedocs.yaml changed')
  const page = path.join(project.folder, 'docs/page.md')
  const built = readFileSync(page, 'utf8')
  writeFileSync(page, built.replace('a.time.real', 'a.time.rael'))
  expect(await watching.findLine('did you mean')).toContain('docs/page.md:1:')
  watching.child.kill('SIGTERM')
  // A signal that comes while a build ends is answered by the program itself.
  expect(['SIGTERM', 143]).toContain(await watching.ended)
}, 60_000)

test(
  'build --watch sees a log change in a folder that is not watched',
  { timeout: 60_000 },
  async () => {
    const project = createProject({
      'tracedocs.yaml': CONFIG.replace('*.log', '_build/a.log'),
      '_build/a.log': SMALL_LOG,
      'docs/page.md': PAGE,
    })
    const watching = watch(project)
    await watching.readLine(0)
    // The watcher tells of the pages that the build wrote; after that it is still.
    await new Promise((resolve) => setTimeout(resolve, 600))
    project.write('_build/a.log', SMALL_LOG.replace('4.50', '9.75'))
    expect(await watching.readLine(1)).toContain('_build/a.log changed, built')
    expect(project.read('docs/page.md')).toContain('9.75')
  },
)

test('--watch and --check exclude each other', async () => {
  const ran = await createWatched().run('build', '--watch', '--check')
  expect(ran.exit).toBe(2)
  expect(ran.stderr).toContain('cannot be used with')
})
