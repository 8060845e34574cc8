import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const THROUGHPUT = 'Processed 3 files and 4,000,000 bytes in 8.000 s, 2000.0 ms/Mb\n'

// By hand: 4,000,000 B are 3.8147 MiB, so 8 s are 2097.152 ms/MiB and 2000 ms/MB.
const NOTE =
  "the log's rate is per MB: 4,000,000 B in 8.000 s, printed as 2000.0 ms/Mb, fits 8.000 s / 4.000 MB = 2000.0 ms/MB, not 8.000 s / 3.815 MiB = 2097.2 ms/MiB; the figure here is per MiB"

test('explain and list say which reading of a rate fitted, with the log and from the lock', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'page.md': 'It took <span data-tracedocs="a.throughput.perMiB">?</span>.\n',
    'a.log': THROUGHPUT,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect((await project.run('explain', 'a.throughput.perMiB')).stdout).toContain(`    ${NOTE}\n`)
  expect((await project.run('list')).stdout).toContain(`      ${NOTE}\n`)
  rmSync(path.join(project.folder, 'a.log'))
  const frozen = await project.run('explain', 'page.md:1', '--frozen', '--json')
  expect(JSON.parse(frozen.stdout)).toMatchObject({
    explanations: [{ terms: [{ unitNote: NOTE }] }],
  })
})

test('explain says that GNU time means KiB by kbytes, and each sample has its own reading', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { samples: "[ab].log" }, g: { logs: g.log } }\n',
    'page.md': 'It took <span data-tracedocs="a.throughput.perMiB">?</span>.\n',
    'a.log': THROUGHPUT,
    'b.log': THROUGHPUT.replace('2000.0', '2097.2'),
    'g.log': '\tMaximum resident set size (kbytes): 300\n',
  })
  expect((await project.run('explain', 'g.time.maxrss')).stdout).toContain(
    'printed as 300 kbytes, by which GNU time means KiB: 300 KiB, 1,024 B each, are 307,200 B',
  )
  const { stdout } = await project.run('explain', 'a.throughput.perMiB')
  expect([stdout.includes('rate is per MB:'), stdout.includes('rate is per MiB:')]).toEqual([
    true,
    true,
  ])
})

// Of 1.5, 2.5, 2, 9 and 4 s, and of 1000, 5000, 3000, 9000 and 2000 KiB, by hand.
test('the figures of repeated executions are all medians by the command, and all the last ones without it', async () => {
  const executions = [
    [1.5, 1000],
    [2.5, 5000],
    [2, 3000],
    [9, 9000],
    [4, 2000],
  ].map(
    ([real = 0, size]) =>
      `\tCommand being timed: "./codec"\n\tElapsed (wall clock) time (h:mm:ss or m:ss): 0:0${real.toFixed(2)}\n\tMaximum resident set size (kbytes): ${String(size)}\n`,
  )
  const project = createProject({ 't.log': executions.join('') })
  const { stdout } = await project.run('show', '--json', 't.log')
  const [log] = JSON.parse(stdout) as {
    processes: { metrics: { name: string; value: number; notes: string[] }[] }[]
  }[]
  const find = (name: string) => log?.processes[0]?.metrics.find((one) => one.name === name)
  expect(find("time['./codec'].real")?.value).toBe(2.5)
  // No single execution is what the median says that was printed.
  expect(find("time['./codec'].maxrss")).toMatchObject({
    value: 3000 * 1024,
    notes: ['printed in kbytes, by which GNU time means KiB: 1,024 B each'],
  })
  expect(find('time.real')?.value).toBe(4)
  expect(find('time.maxrss')?.value).toBe(2000 * 1024)
})
