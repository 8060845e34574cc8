import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { BUILT, hasProgram, openWorkshop, readRecipe, type Workshop } from './recipe.ts'
import { startSlurm } from './loopback-slurm.ts'

const hasParallel = hasProgram('parallel')
const hasSlurm = hasProgram('slurmctld', '-V') && hasProgram('slurmd', '-V')
/** The system's Python has Debian's packages, where another one stands before it. */
const python = ['python3', '/usr/bin/python3'].find((one) =>
  hasProgram(one, '-c', 'import distributed'),
)
for (const [has, what] of [
  [hasParallel, 'GNU parallel'],
  [hasSlurm, 'slurm-wlm'],
  [python !== undefined, 'python3-distributed'],
] as const) {
  if (!has) console.warn(`${what} is not here: its recipe of docs/scale.md was not run`)
}

/** A port that is free now. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

const readBuilt = (shop: Workshop) => BUILT.map((file) => shop.read(file))
/** Whether `npx` has killed itself. */
const wasKilled = (shop: Workshop) => existsSync(path.join(shop.folder, 'bin/npx.killed'))

describe(
  'the recipes of docs/scale.md give the bytes of a build on one machine',
  { timeout: 240_000 },
  () => {
    test.skipIf(!hasParallel)('with GNU parallel, one worker killed', async () => {
      const { shop, wanted } = await openWorkshop('3/8')
      await shop.run(readRecipe('GNU parallel', 'sh'))
      expect([wasKilled(shop), readBuilt(shop)]).toEqual([true, wanted])
    })

    test.skipIf(!hasSlurm)('with Slurm, one worker killed', async () => {
      const { shop, wanted } = await openWorkshop('3/8')
      const conf = startSlurm(path.join(shop.folder, 'slurm'), await findPort())
      const run = (script: string) => shop.run(`export SLURM_CONF=${conf}\n${script}`)
      await waitFor(() => run('sinfo -h -t idle -o %n | grep .'))
      shop.write('extract.sbatch', readRecipe('Slurm', 'bash'))
      const [, , merge = ''] = readRecipe('Slurm', 'sh').trim().split('\n')
      await expect(
        run(readRecipe('Slurm', 'sh').replace(/^sbatch.*$/m, '$& || true')),
      ).rejects.toThrow('Cannot find the parts of the shard `3/8`')
      expect(merge).toBe('npx tracedocs lock merge parts/')
      await run(
        'sbatch --wait --array=3 extract.sbatch\nnpx tracedocs lock merge parts/\nnpx tracedocs build --frozen',
      )
      expect([wasKilled(shop), readBuilt(shop)]).toEqual([true, wanted])
    })

    test.skipIf(python === undefined)('with Dask, one of three workers killed', async () => {
      const { shop, wanted } = await openWorkshop(undefined)
      const address = `tcp://127.0.0.1:${String(await findPort())}`
      const port = address.split(':').at(-1) ?? ''
      const start = (module: string, ...argv: readonly string[]): ChildProcess => {
        const env = { ...process.env, PATH: `${shop.folder}/bin:${process.env['PATH'] ?? ''}` }
        const child = spawn(python ?? '', ['-m', module, ...argv], {
          cwd: shop.folder,
          env,
          stdio: 'ignore',
        })
        onTestFinished(() => {
          child.kill('SIGKILL')
        })
        return child
      }
      start(
        'distributed.cli.dask_scheduler',
        '--host',
        '127.0.0.1',
        '--port',
        port,
        '--no-dashboard',
      )
      const workers = [1, 2, 3].map(() =>
        start(
          'distributed.cli.dask_worker',
          address,
          '--no-nanny',
          '--nthreads',
          '1',
          '--no-dashboard',
        ),
      )
      shop.write('extract.py', readRecipe('Dask', 'python'))
      await waitFor(() =>
        shop.run(
          `${python ?? ''} -c "from dask.distributed import Client; Client('${address}', timeout=5).wait_for_workers(3, timeout=20)"`,
        ),
      )
      const script = readRecipe('Dask', 'sh')
        .replace('tcp://127.0.0.1:8786', address)
        .replace('python3', python ?? '')
      const done = shop.run(script)
      // The first parts are there: all workers have work.
      await Promise.race([done, waitFor(() => shop.run('ls parts/*.part'))])
      workers[0]?.kill('SIGKILL')
      await done
      expect(readBuilt(shop)).toEqual(wanted)
    })

    test('with a matrix in CI, each job in a clone of its own', async () => {
      const { shop, wanted } = await openWorkshop(undefined)
      const { read, build } = (parse(readRecipe('A matrix in CI', 'yaml')) as Workflow).jobs
      const parts = path.join(shop.folder, '..', `${path.basename(shop.folder)}-artifacts`)
      onTestFinished(() => {
        rmSync(parts, { recursive: true, force: true })
      })
      for (const shard of read.strategy?.matrix.shard ?? []) {
        for (const { run } of read.steps) {
          if (run !== undefined)
            await shop.run(run.replaceAll('${{ matrix.shard }}', String(shard)))
        }
        cpSync(path.join(shop.folder, 'parts'), path.join(parts, `part-${String(shard)}`), {
          recursive: true,
        })
        rmSync(path.join(shop.folder, 'parts'), { recursive: true })
      }
      // The machine that builds has no logs.
      rmSync(path.join(shop.folder, 'logs'), { recursive: true })
      cpSync(parts, path.join(shop.folder, 'parts'), { recursive: true })
      for (const { run } of build.steps) if (run !== undefined) await shop.run(run)
      expect(readBuilt(shop)).toEqual(wanted)
    })
  },
)

interface Job {
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } }
  readonly steps: readonly { readonly run?: string }[]
}

interface Workflow {
  readonly jobs: { readonly read: Job; readonly build: Job }
}

/** Try something until it succeeds, for a minute. */
async function waitFor(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await attempt()
      return
    } catch (error) {
      if (tries > 120) throw error
      await setTimeout(500)
    }
  }
}
