import { expect, test } from 'vitest'
import { speedscopeFormat } from '../../../src/records/profilers/speedscope-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

const SCHEMA = 'https://www.speedscope.app/file-format-schema.json'
const FRAMES = [
  { name: 'main', file: 'codec.py', line: 1 },
  { name: 'parse', file: 'codec.py', line: 12 },
  { name: '<native>' },
]

// The schema of speedscope 1.22, and what py-spy 0.4 writes of two threads. Worked out by hand: 4 s in all, 3 s below main.
test('functions have what they took themselves, and with what they call', async () => {
  const profile = (samples: unknown, weights: unknown): unknown => ({
    ...{ type: 'sampled', name: 'Thread', unit: 'seconds', startValue: 0, endValue: 2 },
    ...{ samples, weights },
  })
  const text = JSON.stringify({
    $schema: SCHEMA,
    profiles: [profile([[0, 1], [0, 1, 1], [0]], [1, 0.5, 0.5]), profile([[2], [0, 2]], [1, 1])],
    shared: { frames: FRAMES },
    exporter: 'py-spy@0.4.0',
  })
  const results = {
    total: { time: 4 },
    'main (codec.py:1)': { self: 0.5, time: 3, share: 12.5, totalShare: 75 },
    'parse (codec.py:12)': { self: 1.5, time: 1.5, share: 37.5, totalShare: 37.5 },
    '<native>': { self: 2, time: 2, share: 50, totalShare: 50 },
  }
  expect(await checkFormat(speedscopeFormat, [{ text, results }])).toEqual([])
})

test('samples without a unit have shares alone', async () => {
  const text = JSON.stringify({
    $schema: SCHEMA,
    profiles: [{ type: 'sampled', unit: 'none', samples: [[0], [1]], weights: [3, 1] }],
    shared: { frames: FRAMES },
  })
  const results = {
    'main (codec.py:1)': { share: 75, totalShare: 75 },
    'parse (codec.py:12)': { share: 25, totalShare: 25 },
  }
  expect(await checkFormat(speedscopeFormat, [{ text, results }])).toEqual([])
})

/** A profile of events, each of which is a call (`O`) or a return (`C`) of a frame at a time. */
function eventedProfile(events: readonly (readonly [string, number, number])[]): string {
  return JSON.stringify({
    $schema: SCHEMA,
    profiles: [
      {
        ...{ type: 'evented', name: 'main', unit: 'milliseconds', startValue: 0, endValue: 1000 },
        events: events.map(([type, frame, at]) => ({ type, frame, at })),
      },
    ],
    shared: { frames: FRAMES },
  })
}

// Worked out by hand: main from 0 to 1000 ms, parse in it from 100 to 400 and, called by itself, from 200 to 250.
test('calls and returns are added up', async () => {
  const text = eventedProfile([
    ...([
      ['O', 0, 0],
      ['O', 1, 100],
      ['O', 1, 200],
    ] as const),
    ...([
      ['C', 1, 250],
      ['C', 1, 400],
      ['C', 0, 1000],
    ] as const),
  ])
  const results = {
    total: { time: 1 },
    'main (codec.py:1)': { self: 0.7, time: 1, share: 70, totalShare: 100 },
    'parse (codec.py:12)': { self: 0.3, time: 0.3, share: 30, totalShare: 30 },
  }
  expect(await checkFormat(speedscopeFormat, [{ text, results }])).toEqual([])
})

test.each<[string, readonly (readonly [string, number, number])[]]>([
  [
    'a call without a return',
    [
      ['O', 0, 0],
      ['O', 1, 100],
      ['C', 1, 200],
    ],
  ],
  [
    'a return of another call',
    [
      ['O', 0, 0],
      ['C', 1, 100],
    ],
  ],
  [
    'a return before the call',
    [
      ['O', 0, 100],
      ['C', 0, 50],
    ],
  ],
])('%s is told of', async (_, events) => {
  const { reading } = await readSample(eventedProfile(events))
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})

test.each([[[1]], [[1, 1, 1]], [[1, null]], [[]]])(
  'a profile of two samples with the weights %j is left out, which is told of',
  async (weights) => {
    const text = JSON.stringify({
      $schema: SCHEMA,
      profiles: [
        { type: 'sampled', unit: 'seconds', samples: [[0], [0]], weights },
        { type: 'sampled', unit: 'seconds', samples: [[1]], weights: [2] },
      ],
      shared: { frames: FRAMES },
    })
    const results = {
      total: { time: 2 },
      'parse (codec.py:12)': { self: 2, time: 2, share: 100, totalShare: 100 },
    }
    expect(await checkFormat(speedscopeFormat, [{ text, results }])).toEqual([])
    const { reading } = await readSample(text)
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
  },
)
