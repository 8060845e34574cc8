import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../traces/write-trace.ts'
import { createProject, type TestProject } from './project.ts'

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

/** A DTrace log of sites `b.py:<i>`, each with as many allocations of 16 bytes as `count` says; nothing is freed. */
function writeSites(sites: number, count: (site: number) => number): string {
  let pointer = 0x1000
  const lines = range(sites).flatMap((site) =>
    range(count(site)).map(() => {
      pointer += 16
      return ` 42 ${'b.py'.padStart(16)}:${String(site).padEnd(4)} -> f malloc(16) pntr 0x${pointer.toString(16)}`
    }),
  )
  return ['dtrace:::BEGIN', ...lines, 'dtrace:::END', ''].join('\n')
}

/** A log of Reference Tracing of types `Type<i>`, each with as many objects made as `count` says. */
function writeTypes(types: number, count: (type: number) => number): string {
  let address = 0x1000
  const rows = range(types).flatMap((type) =>
    range(count(type)).map(() => {
      address += 16
      const name = `Type${String(type)}`
      return formatObject({
        row: 'NEW',
        clock: 1,
        address: `0x${address.toString(16)}`,
        type: name,
      })
    }),
  )
  return writeTrace(REFERENCE_HEADER, rows)
}

/** A log of Profile with functions `f<i>`, each of one event that grows by `growth`. */
function writeFunctions(functions: number, growth: (index: number) => number): string {
  const rows = range(functions).map((i) =>
    formatEvent({
      event: i,
      clock: i,
      file: `/app/${String(i)}.py`,
      function: `f${String(i)}`,
      rss: 10_000_000,
      growth: growth(i),
    }),
  )
  return writeTrace(PROFILE_HEADER, rows)
}

function createTraces(table: string, logs: Readonly<Record<string, string>>): TestProject {
  return createProject({
    'tracedocs.yaml': `runs:\n${Object.keys(logs)
      .map((name) => `  ${name}: { logs: ${name}.log }\n`)
      .join('')}tables:\n  it: ${table}\n`,
    'page.md': '<!-- tracedocs: begin table it -->\n<!-- tracedocs: end -->\n',
    ...Object.fromEntries(Object.entries(logs).map(([name, log]) => [`${name}.log`, log])),
  })
}

function readRows(project: TestProject): readonly (readonly string[])[] {
  return project
    .read('page.md')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .filter((_, i) => i !== 1)
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    )
}

/** Remove logs, and expect the lock to give the same page and the same lock. */
async function expectSameWithout(project: TestProject, logs: readonly string[]): Promise<void> {
  for (const log of logs) rmSync(path.join(project.folder, `${log}.log`))
  const before = [project.read('page.md'), project.read('tracedocs.lock.json')]
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect([project.read('page.md'), project.read('tracedocs.lock.json')]).toEqual(before)
}

// Sites 0 to 299 have 10 allocations in both logs. Of the others, each has 6 in the first log, and so is not
// among its 150 largest; in the second, site 350 has 73 and 351 none: 300 * 10 + 100 * 6 = 3600 and
// 3600 + 67 - 6 = 3661.
test('a call site that is small in one log has its count there, not 0', async () => {
  const project = createTraces('{ template: sites, runs: [release, debug], by: count, top: 2 }', {
    release: writeSites(400, (site) => (site < 300 ? 10 : 6)),
    debug: writeSites(400, (site) => (site < 300 ? 10 : site === 350 ? 73 : site === 351 ? 0 : 6)),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readRows(project)).toEqual([
    ['Allocations by call site', 'release', 'debug', 'Change'],
    ['b.py:350 f', '6', '73', '+67'],
    ['b.py:351 f', '6', '0', '-6'],
    ['All others', '3,588', '3,588', '0'],
    ['Total', '3,600', '3,661', '+61'],
  ])
  expect(await project.run('build', '--check', '--strict')).toMatchObject({ exit: 0, stderr: '' })
  expect(await project.run('verify')).toMatchObject({ exit: 0 })
  expect(await project.run('build', '--check', '--frozen', '--strict')).toMatchObject({ exit: 0 })
  await expectSameWithout(project, ['release', 'debug'])
})

// Every site has as many allocations as its number, and one more in the second log: the greatest change is that
// of site 12, which has 412 there. Sites 12 and 3 are among the smallest of the first log.
test('the greatest change is found among all parts, not among the largest', async () => {
  const project = createTraces('{ template: sites, runs: [a, b], by: count, top: 1 }', {
    a: writeSites(400, (site) => site),
    b: writeSites(400, (site) => (site === 12 ? 412 : site + 1)),
  })
  await project.run('build')
  expect(readRows(project)[1]).toEqual(['b.py:12 f', '12', '412', '+400'])
  await expectSameWithout(project, ['a'])
})

test('a type that is small in one log has its count there, not 0', async () => {
  const project = createTraces('{ template: types, runs: [a, b], by: new, top: 1 }', {
    a: writeTypes(400, (type) => (type === 7 ? 9 : type < 200 ? 11 : 10)),
    b: writeTypes(400, (type) => (type === 7 ? 300 : type < 200 ? 11 : 10)),
  })
  await project.run('build')
  expect(readRows(project)[1]).toEqual(['Type7', '9', '300', '+291'])
  await expectSameWithout(project, ['a', 'b'])
})

// 0 to 399 grow by their number, and in the second log 5 grows by 1000; of the others nothing changes:
// 399 * 400 / 2 = 79800.
test.each(['functions', 'files'])(
  '%s that grew little in one log have that growth',
  async (template) => {
    const project = createTraces(`{ template: ${template}, runs: [a, b], top: 1 }`, {
      a: writeFunctions(400, (i) => i),
      b: writeFunctions(400, (i) => (i === 5 ? 1000 : i)),
    })
    await project.run('build')
    const rows = readRows(project).map((row) => row.slice(-3))
    expect(rows.slice(1)).toEqual([
      ['5', '1,000', '+995'],
      ['79,795', '79,795', '0'],
      ['79,800', '80,795', '+995'],
    ])
    await expectSameWithout(project, ['a', 'b'])
  },
)

// 350 functions shrink, 40 grow: by size alone, none of the 40 would be kept.
test('functions that grew are shown although many more shrank by more', async () => {
  const project = createTraces('{ template: functions, run: a, top: 40 }', {
    a: writeFunctions(390, (i) => (i < 350 ? -1_000_000 - i : i)),
  })
  await project.run('build')
  const rows = readRows(project)
  expect([rows[1]?.[0], rows[40]?.[0], rows[41]?.[0]]).toEqual(['f389', 'f350', 'All others'])
  await expectSameWithout(project, ['a'])
})

test('a table shows as many rows as it is asked for, however many a lock keeps', async () => {
  const project = createTraces('{ template: sites, run: a, by: count, top: 600 }', {
    a: writeSites(700, (site) => 1 + (site % 13)),
  })
  await project.run('build')
  expect(readRows(project).length).toBe(603)
  await expectSameWithout(project, ['a'])
})

test('a lock that cannot say which changes are greatest is reported, on the page too', async () => {
  const project = createTraces('{ template: sites, runs: [a, b], by: count, top: 2 }', {
    a: writeSites(400, (site) => site),
    b: writeSites(400, (site) => site + 1),
  })
  await project.run('build')
  project.write(
    'tracedocs.yaml',
    project.read('tracedocs.yaml').replace('by: count', 'by: outstanding'),
  )
  const { exit, stderr } = await project.run('build', '--frozen')
  expect([exit, stderr]).toEqual([0, expect.stringContaining('cut-ranking')])
  expect(project.read('page.md')).toContain('not all parts were kept')
  expect(await project.run('build', '--frozen', '--strict')).toMatchObject({ exit: 2 })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('page.md')).not.toContain('not all parts were kept')
})
