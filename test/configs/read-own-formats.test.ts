import { describe, expect, test } from 'vitest'
import { parseConfigSource } from '../../src/configs/config-source.ts'
import { normaliseConfig } from '../../src/configs/config.ts'
import { collectLog } from '../../src/series/collect-log.ts'
import { formatProblem } from '../../src/problems/diagnostics.ts'
import { createProject } from '../cli/project.ts'
import { readConfig } from './read-config.ts'

function complain(text: string): readonly string[] {
  const read = parseConfigSource(text, 'tracedocs.yaml')
  if (read.kind !== 'source') throw new Error('Expected YAML')
  return normaliseConfig(read.source).messages.map(
    (message) => `${String(message.line)}:${String(message.column)} ${message.reason}`,
  )
}

async function read(yaml: string, log: string) {
  const { formats } = readConfig(yaml)
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(log))
  })()
  const {
    figures,
    processes,
    results = [],
    reading,
  } = await collectLog(chunks, { formats, words: false })
  return {
    figures: new Map([...figures].map(([name, { figure }]) => [name, figure])),
    processes,
    results,
    problems: reading.problems,
  }
}

test('lines state figures, by text and by expression, whatever their anchors', async () => {
  const yaml = `formats:
  app:
    lines: ['{took} ms for {*}', 'rss {rss} MiB', '/^(?<a>\\d+)-(?<b>\\d+)$/']`
  const { figures } = await read(yaml, 'x 12.5 ms for a b\nrss 3 MiB now\n1-2\nrss 9 MB\n')
  expect(figures.get('app.took')).toEqual({
    name: 'took',
    value: 0.0125,
    unit: 's',
    resolution: 0.0001,
  })
  expect(figures.get('app.rss')).toMatchObject({ value: 3 * 1024 ** 2, unit: 'B' })
  expect(figures.get('app.b')).toMatchObject({ value: 2, unit: '1' })
})

test('what has no name is reached beside what has one, and a median has the finest step of its samples', async () => {
  const project = createProject({
    'tracedocs.yaml': `formats:
  app:
    lines: ['request {path} took {took} ms', 'cache: {hits} hits']
    fields: { path: name, took: samples }
runs: { a: { logs: a.log } }
`,
    'page.md': `<span data-tracedocs="a.app.hits">?</span>
<span data-tracedocs="a.app['/a'].took">?</span>
`,
    'a.log': ['12.5', '14.5', '100']
      .map((took) => `request /a took ${took} ms`)
      .concat('request /b took 7 ms', 'cache: 12 hits', '')
      .join('\n'),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const [hits, took] = project.read('page.md').split('\n')
  expect(hits).toContain('>12<')
  expect(took).toMatch(/>14\.5.ms</)
})

test('several names of a line are one, in the order of the pattern, and a sample names each', async () => {
  const format = `formats:
  app:
    lines: '{n} x {tool}: {took} ms'
    fields: { tool: name, n: name }
    samples: [{ log: '8 x pack: 2 ms', gives: { tool: SAMPLE, n: 8, took: 2 ms } }]
`
  const make = (sample: string) =>
    createProject({
      'tracedocs.yaml': `${format.replace('SAMPLE', sample)}runs: { a: { logs: a.log } }\n`,
      'page.md': `<span data-tracedocs="a.app['16/pack'].took">?</span>\n`,
      'a.log': '8 x pack: 3 ms\n16 x pack: 5 ms\n',
    })
  const project = make('pack')
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('page.md')).toMatch(/>5.ms</)
  const { exit, stderr } = await make('pac').run('build')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('give `tool: pac`')])
})

test('a number ends where its word ends, and its unit is not left out', async () => {
  const { figures } = await read(
    "formats: { app: { lines: ['{t} s', 'size {n}'] } }",
    '12 shards\n3 s/op\nsize 12 MB\n',
  )
  expect(figures).toEqual(new Map())
})

// By hand: 90 a minute are 1.5 a second.
test.each([
  ["lines: 'rate {rate} 1/s'", 'rate 12.5 1/s', '12.5 1/s'],
  ["lines: 'rate {rate} 1/min'", 'rate 90 1/min', '90 1/min'],
  ["lines: 'rate {rate}/min'", 'rate 90/min', '1.5 req/s'],
  ["lines: 'rate {rate}', fields: { rate: 1/s }", 'rate 12.5', '12.5 1/s'],
  ['json: lines, fields: { rate: 1/s }', '{"rate": "12.5 1/s"}', '12.5 /s'],
  ["csv: 'name,rate', fields: { name: name, rate: 1/s }", 'a,12.5 1/s', '12.5 1/s'],
  ["keys: ':', fields: { rate: 1/min }", 'rate: 90 1/min', '90 1/min'],
])('a rate of nothing that is named has its unit: %s', (definition, log, gives) => {
  const yaml = `formats: { app: { ${definition}, samples: [{ log: '${log}', gives: { rate: ${gives} } }] } }`
  expect(complain(yaml)).toEqual([])
  const [format] = readConfig(yaml).formats.filter(({ name }) => name === 'app')
  expect(format?.figures[0]).toMatchObject({ name: 'rate', unit: '1/s' })
})

test('JSON lines are samples over time; what is missing is missing', async () => {
  const yaml =
    'formats: { m: { json: lines, fields: { ts: time s, rss: rss KiB, pool: { from: a.pool, as: gauge } } } }'
  const log =
    '{"ts":100,"rss":2,"a":{"b":[1,{"rss":9}],"pool":-1.5e1}}\n{"t":1}\n{ "rss" : "3", "k\\u0022": 1, "ts" : 101.5 }\n'
  const { processes, problems } = await read(yaml, log)
  const [series] = processes
  expect(problems).toEqual([])
  expect([...(series?.elapsed ?? [])]).toEqual([0, 1.5])
  expect([...(series?.rss ?? [])]).toEqual([2048, 3072])
  expect([...(series?.gauges?.get('pool')?.values ?? [])]).toEqual([-15, NaN])
})

test('a table is read below its header, and a short row is reported', async () => {
  const yaml = 'formats: { visits: { csv: "t,users", fields: { t: elapsed ms, users: gauge } } }'
  const { processes, problems } = await read(yaml, 'head\nt,users\n0,5\n500,"7"\n900,1,2\n')
  expect([...(processes[0]?.elapsed ?? [])]).toEqual([0, 0.5])
  expect([...(processes[0]?.gauges?.get('users')?.values ?? [])]).toEqual([5, 7])
  expect(problems.map(({ count }) => count)).toEqual([1])
})

test('several keys on a line are one record', async () => {
  const yaml = "formats: { w: { keys: '=', fields: { rss: { as: samples, unit: kB }, up: s } } }"
  const { figures } = await read(yaml, 'rss=2kB up=5\nxrss=9 rss=4 up=7\n')
  expect(figures.get('w.up')).toMatchObject({ value: 7 })
  expect((await read(yaml, 'rss=2kB up=5\n')).figures.get('w.rss')).toMatchObject({ value: 2000 })
})

describe('a mistake is reported at its place, with the remedy', () => {
  test.each([
    [
      "formats:\n  a:\n    lines: '/(x/'",
      '3:12 Cannot use the pattern `/(x/`: the group at 1 is not closed',
    ],
    [
      "formats:\n  a:\n    lines: '{x} and {x}'",
      '3:12 Expected the pattern to have the field `x` once, got it several times; name each by itself',
    ],
    [
      "formats:\n  a:\n    csv: 't,x,x'\n    fields: { t: elapsed s, x: ms }",
      '3:10 Expected the header to have the column `x` once, got it several times; rename one of them in the table and here, or read the rows by a pattern in `lines`, with a field for each column',
    ],
    [
      "formats:\n  a:\n    lines: '{took} ms'\n    fields: { tock: samples }",
      '4:15 Cannot find the field `tock` in the pattern, did you mean `took`?',
    ],
    [
      "formats:\n  a:\n    lines: 'took {took}'\n    fields: { took: { unit: mss } }",
      '4:29 Cannot find the unit `mss`, did you mean `ms`?',
    ],
    [
      "formats:\n  a:\n    lines: 'took {took} KB'",
      '3:12 Expected a unit with one meaning, got `KB`; write `kB` or `KiB` as the `unit` of the field',
    ],
    [
      "formats:\n  time:\n    lines: 'took {took}'",
      '2:3 Unexpected format name `time`, which is a format of tracedocs; choose another',
    ],
    [
      "formats:\n  a:\n    lines: 'took {took} ms'\n    samples:\n      - { log: 'took 3 s', gives: { took: 3 } }",
      '5:35 Expected this sample to give `took: 3`, got `took: nothing`; Expected `took` of a `a` record in `ms` as its pattern has it, got `3 s`; write `{took}` without a unit and `took: ms` under `fields`, and each line is read by its own',
    ],
    [
      "formats:\n  a:\n    lines: 'took {took} ms'\n    samples:\n      - { log: 'took 3 ms', gives: { took: 4 ms } }",
      '5:36 Expected this sample to give `took: 4 ms`, got `took: 3 ms`',
    ],
    [
      "formats:\n  a:\n    lines: 'took {took} ms'\nruns:\n  a: { logs: x }",
      '5:3 Unexpected run name `a`: in an expression, `a.bytes` is a metric, and nobody could tell which is meant; call it `a_run`',
    ],
    [
      'formats:\n  a:\n    json: lines\n    fields: { rss: rss B }',
      '4:20 Expected a field that is `time` or `elapsed`, since `rss` is `rss`, got none; name the field with the time of a sample',
    ],
    [
      'formats:\n  a:\n    json: lines\n    fields: { t: time s, words: gauge }',
      '4:26 Unexpected gauge name `words`, which is a count of the log itself in `a.words`; choose another, and name the column or key of the log with `from`',
    ],
    [
      "values:\n  v: { log: x, match: 'a b' }",
      '2:23 Expected `a b` to have one field, such as `{ms}` or `{}`, got none',
    ],
    [
      "values:\n  v: { log: x, match: 'a {mss} b' }",
      '2:23 Cannot find the unit `mss`, did you mean `ms`?',
    ],
  ])('%#', (text, expected) => {
    expect(complain(text)).toEqual([expected])
  })
})

test.each([
  ['b', ['got 1']],
  ['b,1', ['got 2']],
  ['b\n', []],
])('a row of a table that is cut short at the end is said: %j', async (row, said) => {
  const yaml = `formats:
  app:
    csv: 'step,took,rss'
    fields: { step: name, took: s, rss: MiB }`
  const { problems } = await read(yaml, `step,took,rss\na,1,2\n${row}`)
  expect(problems.map(({ problem }) => formatProblem(problem))).toEqual(
    said.map((one): unknown => expect.stringContaining(one)),
  )
})

test('a figure that is in a series is named by its metrics', async () => {
  const project = createProject({
    'tracedocs.yaml': `formats:
  app:
    csv: 't,queue'
    fields: { t: elapsed s, queue: gauge }
runs: { a: { logs: a.csv } }
pages: page.md
`,
    'a.csv': 't,queue\n0,5\n1,7\n',
    'page.md': '<span data-tracedocs="a.app.queue">?</span>\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain(
    'Unexpected metric group `a.app.queue`, expected a metric such as `a.queue.peak`',
  )
})

describe('units that lines differ in', () => {
  test('are those of the pattern that takes a line', async () => {
    const yaml = `formats:
  app:
    lines: ['{stage} took {took}s rss={mem}MiB', '{stage} took {took}ms rss={mem}GiB']
    fields: { stage: name, took: figure, mem: figure }`
    const { results } = await read(
      yaml,
      'load took 1.25s rss=120MiB\nparse took 554ms rss=1.5GiB\n',
    )
    const told = results.map(({ name, figures }) => [
      name,
      ...[...figures].map(([, { figure }]) => ('value' in figure ? figure.value : NaN)),
    ])
    expect(told).toEqual([
      ['load', 1.25, 120 * 1024 ** 2],
      ['parse', 0.554, 1.5 * 1024 ** 3],
    ])
  })

  test('must measure the same', () => {
    expect(complain("formats: { app: { lines: ['took {n}s', 'rss {n}MiB'] } }")).toEqual([
      '1:40 Expected the units beside `n` to measure the same, got `s` and `MiB`; call one of the fields otherwise',
    ])
  })

  test('are those of each number where the pattern has none', async () => {
    const yaml = `formats:
  app:
    lines: 'took {took} rss={mem}'
    fields: { took: s, mem: MiB }
    samples:
      - { log: took 554ms rss=1.5 GiB, gives: { took: 0.554 s, mem: 1536 MiB } }
      - { log: took 1.25 rss=120, gives: { took: 1.25 s, mem: 120 MiB } }`
    expect(complain(yaml)).toEqual([])
    const { figures, problems } = await read(yaml, 'took 1.25s rss=120MiB\n')
    expect(figures.get('app.took')).toMatchObject({ value: 1.25 })
    expect(figures.get('app.mem')).toMatchObject({ value: 120 * 1024 ** 2 })
    expect(problems).toEqual([])
  })

  test('other than that of the pattern are told', async () => {
    const yaml =
      "formats: { app: { lines: '{stage} took {took}s rss={mem}MiB', fields: { stage: text } } }"
    const log =
      'a took 1s rss=9MiB\nb took 554ms rss=999MiB\nc took 5 kB rss=1MiB\nd took it\ne took 8ms rss=1MiB\n'
    const { problems } = await read(yaml, log)
    expect(problems.map(({ problem, count }) => [formatProblem(problem), count])).toEqual([
      [
        'Expected `took` of a `app` record in `s` as its pattern has it, got `554ms`; write `{took}` without a unit and `took: s` under `fields`, and each line is read by its own',
        2,
      ],
    ])
  })
})

test('a field that is called like a column of a process is shown how to be one', () => {
  expect(
    complain("formats: { app: { lines: '{time} rss={rss}MiB', fields: { time: time } } }"),
  ).toEqual([
    expect.stringMatching(
      /^1:19 Unexpected gauge name `rss`, .*; say `rss: rss` under `fields` if it is that of a process, or choose another/,
    ),
  ])
})

test('formats whose lines have a word in common each get theirs', async () => {
  const yaml = `formats:
  app: { lines: '{*} request {path} took {took}', fields: { path: name, took: samples s } }
  slow: { lines: ['slow request {t} s total', 'pause {t} s total'], fields: { t: samples } }`
  const log =
    '10:00 request /a took 5s\nslow request 100 s total\npause 10 s total\npause 20 s total\n'
  for (const text of [log, log.repeat(1000)]) {
    const { figures } = await read(yaml, text)
    expect(figures.get('slow.t')).toMatchObject({ value: 20 })
  }
})

test('a kind of field that is misspelt is one mistake', () => {
  expect(
    complain('formats:\n  a:\n    csv: time,queue\n    fields: { time: tiem, queue: gauge }\n'),
  ).toEqual([
    '4:21 Unexpected `tiem`, which is neither a unit nor what a field can be, did you mean `time`?',
  ])
})

test('two formats of one header are told, since the second would read nothing', () => {
  const format = (name: string): string =>
    `  ${name}:\n    csv: 'tool, took'\n    fields: { tool: name, took: s }\n`
  expect(complain(`formats:\n${format('a')}${format('b')}`)).toEqual([
    '6:10 Expected the format `b` to have a header of its own, got that of `a`, which reads all such tables; put the fields of both into one format',
  ])
  expect(complain(`formats:\n${format('a')}${format('b').replace('tool,', 'tool;')}`)).toEqual([])
})

test('a number that cannot be read costs its line no other number', async () => {
  const yaml =
    'formats: { a: { csv: "tool,took,size", fields: { tool: name, took: s, size: MB } } }'
  const project = createProject({
    'tracedocs.yaml': `${yaml}\nruns: { r: { logs: a.csv } }\n`,
    'a.csv': 'tool,took,size\nx,1,2\ny,bad,3\nz,worse,4\nv,bad,bad\n',
  })
  expect((await project.run('show', 'a.csv')).stderr).toBe(
    'a.csv:3:1: warning: Expected `took` of a `a` record to be a number, got `bad` (2 such numbers are left out, in lines: 3, 4) (skipped-numbers)\n' +
      'a.csv:5:1: warning: Expected `took` of a `a` record to be a number, got `bad` (this line is left out) (skipped-lines)\n',
  )
})
