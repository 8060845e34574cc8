import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../traces/write-trace.ts'
import { createProject, SMALL_LOG } from './project.ts'

const MEBIBYTE = 1024 ** 2

const PROFILE = writeTrace(PROFILE_HEADER, [
  formatEvent({ row: 'FRST', event: 0, clock: 1, rss: MEBIBYTE, growth: MEBIBYTE }),
  formatEvent({ event: 1, clock: 1.25, rss: 3 * MEBIBYTE, growth: 2 * MEBIBYTE }),
  'MSG:  2            +1      1.300000     # half way',
  formatEvent({ event: 5, delta: 4, clock: 1.5, rss: 2 * MEBIBYTE, growth: -MEBIBYTE }),
])

const OBJECTS = writeTrace(REFERENCE_HEADER, [
  formatObject({ row: 'NEW', clock: 1, address: '0x1', type: 'list' }),
  formatObject({ row: 'NEW', clock: 2, address: '0x2', type: 'list' }),
  formatObject({ row: 'DEL', clock: 3, address: '0x1', type: 'list' }),
  formatObject({ row: 'DEL', clock: 4, address: '0x3', type: 'dict' }),
])

const PROFILE_NAME = '20260227_122119_0_50260_P_0_PY3.12.1.log'

function createTraced(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  return createProject({
    'tracedocs.yaml': `pages: ["*.md"]
runs:
  p: {logs: ${PROFILE_NAME}}
  o: {logs: o.log.gz}
charts:
  rss: {template: series, run: p, plots: [{series: trace.rss}]}
`,
    'page.md': `<span data-tracedocs="p.trace.events"></span>, <span data-tracedocs="p.trace.unlogged"></span>,
<span data-tracedocs="p.trace.rss.peak"></span>, <span data-tracedocs="p.trace.clock"></span>,
<span data-tracedocs="o.trace.new"></span>, <span data-tracedocs="o.trace.del"></span>,
<span data-tracedocs="o.trace.live"></span>, <span data-tracedocs="o.trace.unpaired"></span>

<!-- tracedocs: begin chart rss -->
<!-- tracedocs: end -->
`,
    [PROFILE_NAME]: PROFILE,
    'o.log.gz': gzipSync(OBJECTS),
    ...files,
  })
}

test('a page shows the metrics of traces, and a chart RSS over the clock', async () => {
  const project = createTraced()
  const { exit, stderr } = await project.run('build', '--strict')
  expect({ exit, stderr: stderr.replace(/^wrote.*\n/gm, '') }).toMatchObject({ exit: 0 })
  const shown = [...project.read('page.md').matchAll(/>([^<]*)<\/span>/g)].map(([, text]) => text)
  // Three of the events 0 to 5; 0.5 s from 1 to 1.5.
  expect(shown).toEqual(['3', '3', '3.000\u00A0MiB', '500\u00A0ms', '2', '2', '1', '1'])
  expect(project.read('images/rss.svg')).toContain('CPU time')
})

describe('extract', () => {
  test('gives RSS over the clock, with the messages', async () => {
    const { exit, stdout } = await createTraced().run('extract', PROFILE_NAME, '--format', 'csv')
    expect(exit).toBe(0)
    expect(stdout.split('\n').slice(1)).toEqual([
      '1,1048576,,,,,,50260,',
      '1.25,3145728,,,,,,50260,half way',
      '1.5,2097152,,,,,,50260,',
      '',
    ])
  })

  test.each(['table', 'dat', 'json'])('as %s', async (format) => {
    const { exit, stdout } = await createTraced().run('extract', PROFILE_NAME, '--format', format)
    expect(exit).toBe(0)
    expect(stdout).toContain('3145728')
    expect(stdout).toContain('1.25')
  })
})

test('plot draws RSS over the clock', async () => {
  const project = createTraced()
  const { exit, stderr } = await project.run('plot', PROFILE_NAME)
  expect({ exit, stderr }).toMatchObject({ exit: 0 })
  expect(project.read(`${PROFILE_NAME}_50260.svg`)).toContain('<svg')
})

describe('a trace that is not right', () => {
  test.each([
    [
      'cut short',
      OBJECTS.slice(0, -4),
      'Cannot find `EOF` at the end of the trace: the log was cut short; what it holds is used (unfinished-trace)',
    ],
    [
      'with a line that is none',
      OBJECTS.replace('DEL:', 'DELL'),
      'Expected a row of cPyMemTrace, got a line that cannot be read as one (this line is left out) (skipped-lines)',
    ],
    [
      'with an error of the tracer',
      OBJECTS.replace('EOF', 'ERR:     9.000000 # it failed\nEOF'),
      'The tracer reports an error: it failed (tracer-errors)',
    ],
    [
      'twice in a file',
      OBJECTS + OBJECTS,
      'Expected one trace, got 2 in one log; they are counted as one (several-traces)',
    ],
    [
      'without an event',
      'SOF\nHDR:        Clock          Address\nEOF\n',
      'Cannot find a record in',
    ],
    [
      'binary',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)),
      'Cannot find a record in',
    ],
  ])('%s', async (_, log, expected) => {
    const { stderr } = await createTraced({ 'o.log.gz': log }).run('build')
    expect(stderr).toContain(expected)
  })

  test('a run without one has no `trace.rss` to draw', async () => {
    const { exit, stderr } = await createTraced({ [PROFILE_NAME]: SMALL_LOG }).run('build')
    expect(exit).not.toBe(0)
    expect(stderr).toContain('Cannot find a log of cPyMemTrace in the logs of the run `p`')
  })
})
