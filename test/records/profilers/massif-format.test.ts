import { expect, test } from 'vitest'
import { massifFormat } from '../../../src/records/profilers/massif-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'

// The layout of valgrind 3.19.0 (Debian 1:3.19.0-1); the numbers are chosen.
const print = (unit: string): string =>
  [
    ...['desc: --massif-out-file=massif.out', 'cmd: ./m 1', `time_unit: ${unit}`],
    ...[0, 20000, 30000, 10000].flatMap((bytes, i) => [
      ...['#-----------', `snapshot=${String(i)}`, '#-----------', `time=${String(i * 500)}`],
      ...[`mem_heap_B=${String(bytes)}`, 'mem_heap_extra_B=80000', 'mem_stacks_B=0'],
      ...['heap_tree=peak', 'n0: 10000 (heap allocation functions) malloc/new/new[]'],
    ]),
    '',
  ].join('\n')

test('a peak that grows from snapshot to snapshot is one figure, not several', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: massif.out } }\n',
    'massif.out': print('i'),
    'page.md': '<span data-tracedocs="a.heap.peak">?</span>\n',
  })
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr]).toEqual([0, expect.not.stringContaining('warning')])
})

test('the peak is the largest snapshot; only milliseconds are a time', async () => {
  const results = { './m 1': { peak: 30000 } }
  const processes = [{ elapsed: [0, 0.5, 1, 1.5], massifHeap: [0, 20000, 30000, 10000] }]
  expect(
    await checkFormat(massifFormat, [
      { text: print('i'), results },
      { text: print('ms'), results, processes },
      { text: 'desc: a list of things\nmem_heap_B=7\n', figures: {} },
    ]),
  ).toEqual([])
})

const snapshot = (bytes: number, ...rest: readonly string[]): readonly string[] => [
  ...['#-----------', 'snapshot=0', '#-----------', 'time=0', `mem_heap_B=${String(bytes)}`],
  ...['mem_heap_extra_B=8', 'mem_stacks_B=512', ...rest],
]

test('stacks are a figure of their own, where massif measured them', async () => {
  const text = ['desc: --stacks=yes', 'cmd: ./m', 'time_unit: i', ...snapshot(0, 'heap_tree=empty')]
  const results = { './m': { peak: 0, stackPeak: 512 } }
  expect(await checkFormat(massifFormat, [{ text: [...text, ''].join('\n'), results }])).toEqual([])
})

test.each([
  ['within a snapshot', snapshot(9).slice(0, 6), 'Expected the last snapshot of massif'],
  [
    'within a tree',
    snapshot(9, 'heap_tree=detailed', 'n2: 9 (heap allocation functions)', ' n0: 5 0x1: a (a.c:1)'),
    'Expected the last snapshot of massif',
  ],
  ['before the peak', snapshot(3, 'heap_tree=empty'), 'Expected a snapshot that massif calls'],
])('a log that is cut %s is told of', async (_, rest, message) => {
  const text = [
    ...['desc: (none)', 'cmd: ./m', 'time_unit: i', ...snapshot(7, 'heap_tree=empty'), ...rest],
    '',
  ].join('\n')
  const { stderr } = await createProject({ 'massif.out': text }).run('show', 'massif.out')
  expect(stderr).toContain(message)
})
