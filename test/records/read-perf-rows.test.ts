import { expect, test } from 'vitest'
import { perfFormat } from '../../src/records/perf-format.ts'
import { readText } from './read-text.ts'
import { checkFormat } from '../../src/series/check-format.ts'

// Printed by perf 6.1 (Debian 12) for `true`: with `-x,`, `-x\; -r 3`, `-x, -I 300` and `-j`.
test('a row is an event, whatever separates its columns', async () => {
  const samples = [
    {
      text: '0.57,msec,task-clock,565801,100.00,0.329,CPUs utilized\n<not supported>,,cycles,0,100.00,,\n49,,page-faults,565801,100.00,86.603,K/sec\n',
      figures: { taskClock: 0.00057, cycles: NaN, pageFaults: 49 },
    },
    {
      text: '0.50;msec;task-clock;15.08%;502953;100.00;0.239;CPUs utilized\n47;;page-faults:u;2.46%;502953;100.00;81.920;K/sec\n',
      figures: { taskClock: 0.0005, pageFaults: 47 },
    },
  ]
  expect(await checkFormat(perfFormat, samples)).toEqual([])
})

test('an object of -j is an event, too', async () => {
  const text =
    '{"counter-value" : "0.547767", "unit" : "msec", "event" : "task-clock", "event-runtime" : 547767, "pcnt-running" : 100.00, "metric-value" : 0.148957, "metric-unit" : "CPUs utilized"}\n' +
    '{"counter-value" : "49.000000", "unit" : "", "event" : "page-faults", "event-runtime" : 547767, "pcnt-running" : 100.00}\n'
  const figures = { taskClock: 0.000547767, pageFaults: 49 }
  expect(await checkFormat(perfFormat, [{ text, figures }])).toEqual([])
})

test('intervals, and rows of other tables, are left alone', async () => {
  const text =
    '     0.303856181,1.01,msec,task-clock,1008873,100.00,0.003,CPUs utilized\n12,,cycles\nname,users\n'
  expect(await checkFormat(perfFormat, [{ text, figures: {} }])).toEqual([])
})

test('rows of intervals are told, as their lines are', async () => {
  const text =
    '     0.100153628,4.94,msec,task-clock,4938212,100.00,0.049,CPUs utilized\n     0.100153628,1,,context-switches,4938212,100.00,202.502,/sec\n'
  const { figures, reading } = await readText(text)
  expect([figures.size, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
    0,
    ['unreadable-record'],
  ])
})

// Printed by perf 6.1 under LC_ALL=de_DE.UTF-8, whose JSON is none.
test('decimals have the mark of the locale, also in JSON', async () => {
  const samples = [
    {
      text: '0,69;msec;task-clock;687798;100,00;0;CPUs utilized\n49;;page-faults;687798;100,00;71;K/sec\n',
      figures: { taskClock: 0.00069, pageFaults: 49 },
    },
    {
      text:
        '{"counter-value" : "0,710276", "unit" : "msec", "event" : "task-clock", "event-runtime" : 710276, "pcnt-running" : 100,00, "metric-value" : 0,792398, "metric-unit" : "CPUs utilized"}\n' +
        '{"counter-value" : "49,000000", "unit" : "", "event" : "page-faults", "event-runtime" : 710276, "pcnt-running" : 100,00, "metric-value" : 68,987267, "metric-unit" : "K/sec"}\n',
      figures: { taskClock: 0.000710276, pageFaults: 49 },
    },
    { text: '0,69,msec,task-clock,687798,100,00,0,CPUs utilized\n', figures: {} },
  ]
  expect(await checkFormat(perfFormat, samples)).toEqual([])
})
