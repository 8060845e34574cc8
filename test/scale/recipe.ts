import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { bundleProgram } from '../cli/bundle-program.ts'
import { createLog } from '../cli/project.ts'

const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')

/** Read the code of a language below a heading of docs/scale.md. */
export function readRecipe(heading: string, language: string): string {
  const section = page.split(/^### /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const code = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(section)?.[1]
  if (code === undefined) throw new Error(`Cannot find ${language} below ${heading}`)
  return code
}

/** A folder in which recipes are tried: a project of logs, and `npx` that runs the program as it is. */
export interface Workshop {
  readonly folder: string
  write(name: string, content: string): void
  read(name: string): string
  /** Run a shell script in it; rejects if it fails. */
  run(script: string, folder?: string): Promise<string>
}

/** How many logs there are: five runs of eight samples. */
const [RUNS, SAMPLES] = [5, 8]

/**
 * Make a project of logs and build it, so that its files are what a recipe is to write. The lock, page and chart are
 * then put away.
 *
 * @param killed the shard whose first reading is killed
 */
export async function openWorkshop(
  killed: string | undefined,
): Promise<{ readonly shop: Workshop; readonly wanted: readonly string[] }> {
  const program = await bundleProgram()
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-scale-'))
  onTestFinished(() => {
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  })
  const write = (name: string, content: string): void => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const shop: Workshop = {
    folder,
    write,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    async run(script, at = folder) {
      const env = { ...process.env, PATH: `${folder}/bin:${process.env['PATH'] ?? ''}` }
      return (await promisify(execFile)('sh', ['-ec', script], { cwd: at, env })).stdout
    },
  }
  write('bin/npx', writeNpx(program.file, killed))
  chmodSync(path.join(folder, 'bin/npx'), 0o755)
  for (const [name, text] of listLogs()) write(name, text)
  const names = Array.from({ length: RUNS }, (_, run) => `r${String(run)}`)
  const config = {
    pages: ['docs/*.md'],
    images: 'docs',
    imageNames: 'chart',
    baseline: 'r0',
    runs: Object.fromEntries(names.map((name) => [name, { samples: `logs/${name}-*.log` }])),
    charts: { memory: { run: 'r1' } },
    tables: { times: { rows: names, columns: [{ header: 'Real', value: 'time.real' }] } },
  }
  write('tracedocs.yaml', JSON.stringify(config))
  const page = ['table times', 'chart memory']
    .map((marker) => `<!-- tracedocs: begin ${marker} -->\n<!-- tracedocs: end -->\n`)
    .join('\n')
  write('docs/page.md', page)
  await shop.run('npx tracedocs -q build')
  const wanted = BUILT.map((file) => shop.read(file))
  for (const file of BUILT) rmSync(path.join(folder, file))
  write('docs/page.md', page)
  return { shop, wanted }
}

/** The files of a build. */
export const BUILT = ['docs/page.md', 'docs/memory.svg', 'tracedocs.lock.json']

/** An `npx` that runs the program in place of the published one. The first time that it is to read a shard, it kills itself while it does. */
function writeNpx(file: string, killed = 'none'): string {
  return `#!/bin/sh
shift
case " $* " in
  *" --shard ${killed} "*)
    if mkdir "$0.killed" 2>/dev/null; then
      "${process.execPath}" "${file}" "$@" &
      sleep 0.05
      kill -9 $!
      kill -9 $$
    fi ;;
esac
exec "${process.execPath}" "${file}" "$@"
`
}

function* listLogs(): Generator<readonly [name: string, text: string]> {
  for (let i = 0; i < RUNS * SAMPLES; i++) {
    const [run, sample] = [i % RUNS, Math.floor(i / RUNS)]
    const samples = Array.from({ length: 5 }, (_, k) => ({
      elapsed: k + 1,
      rss: (20 + ((i * 7 + k * 3) % 11)) * 1024 ** 2,
      user: k / 2,
    }))
    const real = (10 + run + sample / 16).toFixed(2)
    const text = createLog(samples, `real ${real}\nuser 2.00\nsys 0.25\n`)
    yield [`logs/r${String(run)}-${String(sample)}.log`, text]
  }
}

/** Check whether a program is installed. */
export function hasProgram(name: string, ...argv: readonly string[]): boolean {
  return spawnSync(name, argv.length === 0 ? ['--version'] : argv).status === 0
}
