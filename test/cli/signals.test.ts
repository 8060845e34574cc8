import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { readdirSync, truncateSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleProgram, type BundledProgram } from './bundle-program.ts'
import { createLog, createProject, type TestProject } from './project.ts'

let program: BundledProgram

beforeAll(async () => {
  program = await bundleProgram()
}, 60_000)

afterAll(() => {
  program.remove()
})

const GIGABYTE = 1e9

/** A project whose log has a hole of so many bytes behind its records, and that makes many files. */
function createLarge(hole: number): TestProject {
  const charts = Array.from(
    { length: 30 },
    (_, i) => `  c${String(i)}: {run: a, file: c${String(i)}.svg}`,
  )
  const log = createLog(SAMPLES)
  const project = createProject({
    'tracedocs.yaml': `pages: ["*.md"]\nruns:\n  a: {logs: a.log}\ncharts:\n${charts.join('\n')}\n`,
    'page.md': charts
      .map((_, i) => `<!-- tracedocs: begin chart c${String(i)} -->\n<!-- tracedocs: end -->\n`)
      .join('\n'),
    'a.log': log,
  })
  if (hole > 0) truncateSync(path.join(project.folder, 'a.log'), log.length + hole)
  return project
}

const SAMPLES = Array.from({ length: 200 }, (_, i) => ({ elapsed: i + 1, rss: 1e6 + i, user: i }))

/** Start the program, end it by a signal after a while, and say how it ended. */
async function interrupt(
  { folder }: TestProject,
  { signal, after, argv }: { signal: NodeJS.Signals; after: number; argv: readonly string[] },
) {
  const child = spawn(process.execPath, [program.file, ...argv], { cwd: folder, stdio: 'ignore' })
  const ended = once(child, 'exit')
  await setTimeout(after)
  child.kill(signal)
  const asked = performance.now()
  const [code, name] = (await ended) as [number | null, NodeJS.Signals | null]
  return {
    code: name === null ? code : 128 + constants.signals[name],
    ms: performance.now() - asked,
  }
}

function listLeftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  )
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s in the middle of reading ends the program with %i', async (signal, code) => {
    const project = createLarge(100 * GIGABYTE)
    const ended = await interrupt(project, { signal, after: 3_000, argv: ['build'] })
    expect(ended.code).toBe(code)
    expect(readdirSync(project.folder).sort()).toEqual(['a.log', 'page.md', 'tracedocs.yaml'])
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'in the middle of a long computation ends it long before that is done: %s',
    async (signal, code) => {
      // Minutes of work in one piece.
      const plots = Array.from({ length: 200 }, (_, i) => `sin(x*${String(i + 1)})`)
      const project = createProject({
        's.plt': `set samples 1000000\nplot ${plots.join(', ')}\n`,
      })
      const argv = ['plot', 's.plt', '-o', 'out']
      const { code: ended, ms } = await interrupt(project, { signal, after: 3_000, argv })
      expect(ended).toBe(code)
      expect(ms).toBeLessThan(10_000)
      expect(readdirSync(project.folder)).toEqual(['s.plt'])
    },
  )

  test('at any moment of writing leaves whole files and nothing beside them', async () => {
    const project = createLarge(0)
    for (const after of [250, 300, 350, 400, 450, 500, 600]) {
      await interrupt(project, { signal: 'SIGINT', after, argv: ['build'] })
      expect(listLeftovers(project.folder)).toEqual([])
    }
    const { exit } = await project.run('build')
    expect(exit).toBe(0)
    expect((await project.run('build', '--check')).exit).toBe(0)
  }, 120_000)
})

const hasScript = spawnSync('script', ['--version']).status === 0

test.skipIf(!hasScript)(
  'progress on a terminal says bytes, rate and time left, and is cleared',
  () => {
    const project = createLarge(GIGABYTE)
    const { stdout } = spawnSync(
      'script',
      ['-qec', `${process.execPath} ${program.file} extract a.log -o out.txt`, '/dev/null'],
      {
        cwd: project.folder,
        encoding: 'latin1',
        timeout: 20_000,
        env: { ...process.env, COLUMNS: '80' },
      },
    )
    const line = String.raw`\r\x1b\[Kreading a\.log: \d+ %, \d+ MB, \d+ MB/s, \d+ s left`
    // Nothing is shown where reading takes less than a second; a hole is a line that is too long.
    expect(stdout).toMatch(new RegExp(String.raw`^(?:(?:${line})+\r\x1b\[K)?a\.log:201:1: `))
  },
  120_000,
)

test('a closed pipe ends the program quietly, and a full disk is reported', () => {
  const site = ' 1 a.py:1 -> f malloc(1) pntr 0x'
  const log = Array.from({ length: 20_000 }, (_, i) => `${site}${(16 * (i + 1)).toString(16)}\n`)
  const project = createProject({ 'd.log': log.join('') })
  const run = (rest: string) =>
    spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${program.file}" dtrace d.log --format json ${rest}`],
      {
        cwd: project.folder,
        encoding: 'utf8',
      },
    )
  const piped = run('| head -1; echo "${PIPESTATUS[0]}"')
  expect([piped.stdout, piped.stderr]).toEqual(['{\n141\n', ''])
  const full = run('> /dev/full')
  expect([full.status, full.stderr]).toEqual([
    2,
    expect.stringMatching(/^tracedocs: cannot write the output: ENOSPC/),
  ])
})
