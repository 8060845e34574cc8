import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import type { HostTrial } from './host-trials.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the packages of npm are installed, and stay for the next time. */
const CACHE = process.env['TRACEDOCS_HOSTS'] ?? path.join(tmpdir(), 'tracedocs-hosts')

/** What a host wrote, and how it ended. */
export interface TrialRun {
  readonly exit: number | null
  readonly output: string
}

/** Whether a host can be tried here. */
export function canTry({ source }: HostTrial): boolean {
  if (source.kind === 'npm') return process.env['HOSTS'] === 'all'
  return spawnSync(source.program, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Make a site whose page shows a value, a table and a chart of a log, as `tracedocs init` sets it up. */
export async function createTrialSite(trial: HostTrial): Promise<TestProject> {
  const { host, files, page } = trial
  const isMdx = host === 'docusaurus' || page.endsWith('.mdx')
  const site = createProject({
    ...files,
    'tracedocs.yaml': `pages: ['${page}']
runs: { a: { title: Run A, logs: logs/a.log } }
charts: { memory: { run: a, file: memory.svg, alt: 'Memory of run A, 10:30 :all' } }
tables: { times: { rows: [a], columns: [{ header: Run, value: title }, { header: real, value: time.real }] } }
`,
    'logs/a.log': SMALL_LOG,
    [page]: (trial.head ?? '') + writePage(page, isMdx),
  })
  linkPackages(site, trial)
  const { exit, stderr } = await site.run('init', host)
  if (exit !== 0) throw new Error(stderr)
  return site
}

function writePage(page: string, isMdx: boolean): string {
  const syntax = findPageSyntax(isMdx ? 'page.mdx' : page)
  if (syntax === undefined) throw new Error(page)
  const region = (kind: string): string =>
    `${syntax.formatMarker(`tracedocs: begin ${kind}`)}\n\n${syntax.formatMarker('tracedocs: end')}\n`
  const title = page.endsWith('.rst') ? 'Times\n=====\n' : '# Times\n'
  return [title, region('table times'), region('chart memory')].join('\n')
}

function linkPackages(site: TestProject, { source, host }: HostTrial): void {
  const modules = path.join(site.folder, 'node_modules')
  if (source.kind === 'npm') {
    symlinkSync(path.join(installPackages(host, source.packages), 'node_modules'), modules)
    return
  }
  const bin = path.join(modules, '.bin')
  mkdirSync(bin, { recursive: true })
  symlinkSync(root, path.join(modules, 'tracedocs'))
  writeProgram(path.join(bin, 'tracedocs'))
}

function writeProgram(file: string): void {
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${root}dist/cli/main.js' "$@"\n`)
  chmodSync(file, 0o755)
}

function installPackages(host: string, packages: readonly string[]): string {
  const folder = path.join(CACHE, host)
  if (!existsSync(path.join(folder, 'node_modules/tracedocs'))) {
    mkdirSync(folder, { recursive: true })
    if (!existsSync(path.join(folder, 'package.json'))) {
      writeFileSync(path.join(folder, 'package.json'), '{}\n')
    }
    const run = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(run.stdout + run.stderr)
    symlinkSync(root, path.join(folder, 'node_modules/tracedocs'))
  }
  return folder
}

/** The environment in which a host runs: it finds the programs of `node_modules`, and the extension of Sphinx. */
export function trialEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: undefined,
    NODE_OPTIONS: undefined,
    PATH: `${path.join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    PYTHONPATH: `${root}plugins/sphinx`,
    PYTHONDONTWRITEBYTECODE: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    DOCUSAURUS_DISABLE_UPDATE_CHECK: '1',
  }
}

/** Build a site by its host. */
export function buildSite(site: TestProject, { build }: HostTrial): TrialRun {
  const run = spawnSync('sh', ['-c', build], {
    cwd: site.folder,
    encoding: 'utf8',
    env: trialEnvironment(site.folder),
  })
  return { exit: run.status, output: run.stdout + run.stderr }
}
