import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleProgram, type BundledProgram } from '../bundle-program.ts'
import { createProject, SMALL_LOG, type TestProject } from '../project.ts'

let program: BundledProgram

beforeAll(async () => {
  program = await bundleProgram()
}, 60_000)

afterAll(() => {
  program.remove()
})

function run({ folder }: TestProject, command: string) {
  const shell = command.replaceAll('tracedocs', `"${process.execPath}" "${program.file}"`)
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell], {
    ...{ cwd: folder, env, encoding: 'utf8' },
  })
  return { status, stdout, stderr }
}

test('a recalled build prints what the build had printed, and is over when nobody reads it', async () => {
  const project = createProject({
    'tracedocs.yaml': 'pages: [page.md]\nruns: { a: { logs: a.log }, b: { logs: b.log } }\n',
    'page.md': '<span data-tracedocs="a.time.real">?</span>\n',
    'a.log': SMALL_LOG,
    // A warning for stderr.
    'b.log': 'Command exited with non-zero status 1\n1.0 real\n',
  })
  run(project, 'tracedocs build')
  // What was written a moment ago may change again within a tick of the clock.
  await setTimeout(100)
  const built = run(project, 'tracedocs build')
  const recalled = run(project, 'tracedocs build')
  expect(recalled).toEqual(built)
  expect(built).toMatchObject({ status: 0, stdout: '1 page, 1 lock: 0 written, 2 unchanged\n' })
  project.write('a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
  expect(run(project, 'tracedocs build').stdout).toContain('wrote page.md')
  await setTimeout(100)
  run(project, 'tracedocs build')
  expect(run(project, 'tracedocs build > /dev/full')).toMatchObject({ status: 2 })
})
