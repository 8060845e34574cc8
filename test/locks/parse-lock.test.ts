import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/locks/encode-value.ts'
import { formatJson } from '../../src/locks/format-json.ts'
import { computeChecksum, formatLock } from '../../src/locks/format-lock.ts'
import { createLogKey, readLogPath, type Lock } from '../../src/locks/lock.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

const lock: Lock = {
  logs: new Map([
    ['a.log', { sha256: 'ab', formats: ['time@1'], contents: createTraceLog(undefined).contents }],
  ]),
  runs: new Map([
    ['a', { title: 'A', logs: ['a.log'], metrics: new Map([['time.real', 0.1 + 0.2]]) }],
  ]),
  samples: new Map([
    [
      'a.log 42',
      { sha256: ['ab'], values: new Map([['curve', { x: Float64Array.of(0.1, NaN) }]]) },
    ],
  ]),
  excerpts: new Map([['a tail=5', ['one', 'two']]]),
  drawings: { config: 'tracedocs.yaml', files: new Map([['images/a.svg', '0123abcd']]) },
  rankings: new Map([['sites: 3 of a', { runs: ['a'], parts: ['["a.py",1,"f"]'] }]]),
  queries: new Map([
    [
      'slowest',
      {
        sql: 'ab12',
        files: new Map([['data/a.csv', 'cd34']]),
        runs: { columns: ['run', 'time.real'], sha256: 'ef56' },
        columns: [{ name: 'run', source: 'run', isPlain: true }, { name: 'twice' }],
        rows: [
          ['a', 0.2],
          [null, true],
        ],
      },
    ],
  ]),
  histories: new Map([
    [
      'a.time.real',
      [
        {
          ...{ commit: '0123456789ab', date: '2026-01-02', logs: 'ab' },
          quantity: createQuantity(0.1, 's'),
        },
      ],
    ],
  ]),
  pages: new Map([['page.md', ['table times']]]),
}

const text = formatLock(lock)

/** The problem of a text, and its line. */
function refuse(changed: string) {
  const parsed = parseLock(changed)
  return parsed.kind === 'problem' ? [parsed.problem.kind, parsed.line] : parsed.kind
}

const lineOf = (needle: string): number =>
  text.split('\n').findIndex((line) => line.includes(needle)) + 1

test('a lock reads as what was written', () => {
  const parsed = parseLock(text)
  expect(parsed).toEqual({ kind: 'lock', lock })
})

test('a lock without excerpts and rankings does not mention them', () => {
  const empty = { ...lock, excerpts: new Map(), rankings: new Map() }
  const bare = formatLock(empty)
  expect(bare).not.toMatch(/excerpts|rankings/)
  expect(parseLock(bare)).toEqual({ kind: 'lock', lock: empty })
})

describe('a lock is refused', () => {
  test('when it was changed by hand, at its checksum', () => {
    expect(refuse(text.replace('table times', 'table timer'))).toEqual([
      'edited-lock',
      lineOf('"checksum"'),
    ])
  })

  test.each(['<<<<<<< ours', '=======', '>>>>>>> theirs'])(
    'when git left `%s` in it, at that line',
    (mark) => {
      const lines = text.split('\n')
      expect(refuse([...lines.slice(0, 3), mark, ...lines.slice(3)].join('\n'))).toEqual([
        'lock-conflict',
        4,
      ])
    },
  )

  test('when it is cut off, at its end', () => {
    expect(refuse(text.split('\n').slice(0, 5).join('\n'))).toEqual(['broken-lock', 5])
  })

  test.each(['[]', 'null', '7', '{}', '{"schema": 1}', '{"schema": "1", "logs": {}}'])(
    'when it is %s',
    (json) => {
      expect(refuse(json)).toEqual(['broken-lock', 1])
    },
  )

  test('when a newer release wrote it, at its schema', () => {
    const newer = text.replace(/"schema": \d+/, '"schema": 99')
    expect(refuse(newer)).toEqual(['newer-lock', lineOf('"schema"')])
  })
})

test('a log is known by its path, and by its formats where they were chosen', () => {
  const key = createLogKey('logs/a.log', ['time', 'process'])
  expect([key, readLogPath(key)]).toEqual(['logs/a.log as time, process', 'logs/a.log'])
  expect(createLogKey('a.log', undefined)).toBe('a.log')
})

/** The text of a lock with other parts and the checksum that fits them, as one who forges it writes it. */
function forge(change: (body: Record<string, Json>) => void, base = lock): string {
  const body = JSON.parse(formatLock(base)) as Record<string, Json>
  delete body['checksum']
  change(body)
  return `${formatJson({ checksum: computeChecksum(body), ...body })}\n`
}

/** Replace all values of a key, at any depth. */
function replaceAll(json: Json, key: string, value: Json): Json {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map((one: Json) => replaceAll(one, key, value))
  return Object.fromEntries(
    Object.entries(json).map(([name, one]) => [
      name,
      name === key ? value : replaceAll(one, key, value),
    ]),
  )
}

describe('the formats of logs', () => {
  const log = { sha256: 'ab', contents: createTraceLog(undefined).contents }
  const both: Lock = {
    ...lock,
    logs: new Map([
      ['a.log', { ...log, formats: ['time@1', 'perf@3'] }],
      ['b.log', { ...log, formats: ['time@1', 'perf@3'] }],
      ['c.log', { ...log, formats: ['time@1'] }],
    ]),
  }
  const readFormats = (from: string): readonly (readonly string[])[] => {
    const parsed = parseLock(from)
    if (parsed.kind === 'problem') throw new Error(JSON.stringify(parsed.problem))
    return [...parsed.lock.logs.values()].map(({ formats }) => formats)
  }
  const listed = [['time@1', 'perf@3'], ['time@1', 'perf@3'], ['time@1']]

  test('each list stands once, however many logs have it', () => {
    const written = formatLock(both)
    expect(written.match(/perf@3/g)).toHaveLength(1)
    expect(readFormats(written)).toEqual(listed)
  })

  test('a lock of schema 1 has the list at each log', () => {
    const { logs, runs, pages } = JSON.parse(formatLock(both)) as Record<string, Json>
    const old = Object.entries(logs as Record<string, Record<string, Json>>).map(
      ([key, one], i) => [key, { ...one, formats: listed[i] ?? [] }] as const,
    )
    const first = { logs: Object.fromEntries(old), runs: runs ?? {}, pages: pages ?? {}, schema: 1 }
    expect(readFormats(formatJson({ checksum: computeChecksum(first), ...first }))).toEqual(listed)
  })

  test('the place of a list that is not there is refused', () => {
    const forged = forge((body) => Object.assign(body, { formats: [] }))
    expect(parseLock(forged)).toMatchObject({
      problem: { kind: 'forged-lock', at: 'logs.a.log.formats' },
    })
  })
})

describe('a lock whose checksum fits is refused where a part is none that a build writes', () => {
  test.each<[string, string, Json]>([
    ['a column that is a text', 'processes', ['x']],
    ['a list that is a number', 'formats', 7],
    ['a run without a title', 'title', null],
    ['contents that are a list', 'contents', []],
    ['a page that is a map', 'pages', { 'page.md': { a: 1 } }],
    ['a problem that nobody knows', 'problems', [{ problem: { kind: 'x' }, count: 1, places: [] }]],
    [
      'a problem that lacks what its sentence says',
      'problems',
      [{ problem: { kind: 'missing-log' }, count: 1, places: [] }],
    ],
    ['a ranking without parts', 'rankings', { a: { runs: ['a'] } }],
    ['a history that is a map', 'a.time.real', {}],
    ['a history of texts', 'a.time.real', ['x']],
    ['a state whose commit is no hash', 'commit', '-v'],
    ['a state whose date is none', 'date', '<b>'],
    ['a state without a value', 'quantity', {}],
    ['a state with a unit that is a text', 'unit', 's'],
    ['a sum that is a number', 'sha256', 1],
  ])('%s', (_, key, value) => {
    const forged = forge((body) => Object.assign(body, replaceAll(body, key, value)))
    const parsed = parseLock(forged)
    expect(parsed.kind === 'problem' ? parsed.problem.kind : parsed).toBe('forged-lock')
    const lines = forged.split('\n')
    expect(parsed.kind === 'problem' && lines[parsed.line - 1]).toContain('"')
  })

  test('the message names the part, its line and what would be there', () => {
    const forged = forge((body) => Object.assign(body, replaceAll(body, 'formats', 7)))
    // The first key of that name has the lists of all logs.
    const lines = forged.split('\n')
    const line = lines.findIndex((one, i) => i > 5 && one.includes('"formats"')) + 1
    expect(parseLock(forged)).toEqual({
      kind: 'problem',
      problem: { kind: 'forged-lock', at: 'logs.a.log.formats', reason: 'expected Array, got 7' },
      line,
    })
  })

  test.each(['[', '{"a":'])('parts in parts are refused, 100,000 deep: %s', (open) => {
    const deep = `${open.repeat(100_000)}1${(open === '[' ? ']' : '}').repeat(100_000)}`
    expect(refuse(`{"schema":1,"logs":{"a":${deep}}}`)).toEqual(['broken-lock', 1])
  })

  test('an object in the place of a number is none, whatever it is made of', () => {
    const odd = { $column: { decimals: { valueOf: 1, toString: 1 }, steps: [{ toString: 1 }] } }
    const forged = forge((body) => Object.assign(body, replaceAll(body, 'curve', odd)))
    expect(() => parseLock(forged)).not.toThrow()
  })
})
