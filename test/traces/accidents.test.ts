import { describe, expect, test } from 'vitest'
import { getGroup } from '../../src/records/record-format.ts'
import { logFormats, type LogFormat } from '../../src/traces/log-formats.ts'
import { countRuns } from '../count-runs.ts'
import { logSamples, savedLogs, type LogSample } from './log-samples.ts'
import { listNumbers, listReaders, outlineContents, readSample } from './read-sample.ts'

/** What terminals, hosts and editors put around the lines of a log. */
const DRESSES: readonly (readonly [string, (text: string) => string | Buffer])[] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['colours', (text) => text.replaceAll(/^(.+)$/gm, '\u001b[32m$1\u001b[0m')],
  ['UTF-16 of a small end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 of a big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['the name of a container', (text) => text.replaceAll(/^/gm, 'web-1  | ')],
  ['the name of a program', (text) => text.replaceAll(/^/gm, 'Jan 02 03:04:05 box run[501]: ')],
  [
    'the name of a program with an ISO time',
    (text) => text.replaceAll(/^/gm, '2026-01-02T03:04:05+0000 box run[501]: '),
  ],
]

/** Formats whose own times are where the time of the host stands, and those that read their logs with it: a table with a time is a recording. */
const TIMED: Readonly<Record<string, string>> = {
  ...{ ps: 'ps', dockerStats: 'dockerStats', freeSamples: 'freeSamples', processes: 'ps' },
}

const GITHUB = (text: string): string => text.replaceAll(/^/gm, '2026-01-02T03:04:05.1234567Z ')

/** What may be below zero: a status, a value of the author's own, memory that a line gave back, and the lower end of an interval. */
const SIGNED = /^time\.exitStatus$|^bench\.value$|^hotspots\.increment$|\.(?:low|high)$/

/** The second time, its table is one more of the same top, as far as anyone can tell. */
const IN_TABLES = 'the example of top'

/** The formats that read what is left of a sample, such as a single one of several tables, as figures. */
function listReplaced({ format }: LogSample): readonly LogFormat[] {
  const own = logFormats.find(({ name }) => name === format)
  const names = own?.kind === 'document' ? (own.replaces ?? []) : []
  return logFormats.filter(({ name }) => names.includes(name))
}

/** The formats that may read parts of samples. */
function listOwn(...samples: readonly LogSample[]): readonly string[] {
  return samples.flatMap((one) => [one.format, ...listReplaced(one).map(({ name }) => name)])
}

/** Leave out the figures of single lines of samples. */
function dropReplaced(found: readonly string[], ...samples: readonly LogSample[]): string[] {
  const groups = samples
    .flatMap(listReplaced)
    .map((one) => (one.kind === 'records' ? getGroup(one).name : one.name))
  return found.filter((one) => !groups.some((group) => one.startsWith(`${group}.`)))
}

const isText = ({ text }: LogSample): boolean => !/^\s*[{[<]/.test(text)
const strip = (text: string): string => text.replace(/^\ufeff/, '').replace(/\n$/, '')

/** The numbers of a log that are none of those of some others. */
async function findStrangers(
  log: string,
  known: readonly ReadonlyMap<string, readonly number[]>[],
): Promise<readonly string[]> {
  return [...listNumbers(await readSample(log))].flatMap(([name, values]) =>
    values
      .filter((value) => !known.some((one) => one.get(name)?.includes(value)))
      .map((value) => `${name} ${String(value)}`),
  )
}

describe.each(logSamples)('$name', (sample) => {
  const text = strip(sample.text)

  test('is read by its format alone', async () => {
    expect(listReaders(await readSample(sample.text))).toEqual([sample.format])
  })

  test('is the same in any dress', async () => {
    const plain = outlineContents(await readSample(sample.text))
    for (const [name, dress] of DRESSES) {
      const found = outlineContents(await readSample(dress(text)))
      expect([name, found]).toEqual([name, plain])
    }
    const stamped = await readSample(GITHUB(text))
    const timed = TIMED[sample.format]
    if (timed !== undefined) expect(listReaders(stamped)).toEqual([timed])
    else expect(outlineContents(stamped)).toEqual(plain)
  })

  test('that is cut anywhere is no log of another format, and each of its whole lines states what it did', async () => {
    const known = listNumbers(await readSample(sample.text))
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1)
    for (const end of ends) {
      const found = await findStrangers(text.slice(0, end), [known])
      expect(dropReplaced(found, sample)).toEqual([])
    }
    for (let end = 1; end < text.length; end += Math.ceil(text.length / countRuns(60))) {
      const readers = listReaders(await readSample(text.slice(0, end)))
      expect(readers.filter((one) => !listOwn(sample).includes(one))).toEqual([])
    }
  })

  test('that stands twice in one log states no other number', async () => {
    const known = listNumbers(await readSample(sample.text))
    const double = `${text}\n${text}\n`
    if (sample.name !== IN_TABLES) expect(await findStrangers(double, [known])).toEqual([])
    const readers = listReaders(await readSample(double))
    expect(readers.filter((one) => !listOwn(sample).includes(one))).toEqual([])
  })

  test('with a number that cannot be states no such number', async () => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)]
    const step = Math.ceil(numbers.length / countRuns(12))
    for (const odd of ['9'.repeat(30), '9'.repeat(400), '-5', '1e999', 'nan', '']) {
      for (const number of numbers.filter((_, i) => i % step === 0)) {
        const end = number.index + number[0].length
        const broken = text.slice(0, number.index) + odd + text.slice(end)
        const contents = await readSample(broken)
        expect(listReaders(contents).filter((one) => !listOwn(sample).includes(one))).toEqual([])
        const values = [...listNumbers(contents)].flatMap(([name, all]) =>
          SIGNED.test(name) ? [] : all,
        )
        const odds = values.filter((value) => !(value >= 0 && value <= 2 ** 64))
        expect([broken, odds]).toEqual([broken, []])
      }
    }
  })
})

// What JSON means by a comma nobody can know.
test.each(logSamples.filter(isText))(
  '$name with decimal commas states the same numbers or none',
  async ({ text }) => {
    const known = listNumbers(await readSample(text))
    expect(await findStrangers(text.replaceAll(/(\d)\.(\d)/g, '$1,$2'), [known])).toEqual([])
  },
)

test('two formats in one log state what each of them does', async () => {
  for (const distance of [1, 5, 16]) {
    for (const [i, first] of logSamples.entries()) {
      const second = logSamples[(i + distance) % logSamples.length]
      if (second === undefined) continue
      const known = [
        listNumbers(await readSample(first.text)),
        listNumbers(await readSample(second.text)),
      ]
      const both = `${strip(first.text)}\n${second.text}`
      const found = dropReplaced(await findStrangers(both, known), first, second)
      expect([first.name, second.name, found]).toEqual([first.name, second.name, []])
      const readers = listReaders(await readSample(both))
      const others = readers.filter((one) => !listOwn(first, second).includes(one))
      expect([first.name, second.name, others]).toEqual([first.name, second.name, []])
    }
  }
}, 60_000)

test('what time prints behind the samples of ps is read, too', async () => {
  const samples = logSamples.find(({ name }) => name === 'the example of ps')?.text ?? ''
  const contents = await readSample(`${samples}real 1.50\nuser 1.25\nsys 0.25\n`)
  expect(listReaders(contents)).toEqual(['ps', 'time'])
  expect(listNumbers(contents).get('time.real')).toEqual([1.5])
})

// Worked out apart from tracedocs; see the log's tool for what it means by its units.
test.each<[string, Readonly<Record<string, readonly number[]>>]>([
  ['01_zsh.log', { 'time.real': [45.12], 'time.user': [41.37], 'time.sys': [2.08] }],
  [
    '03_tcsh.log',
    {
      ...{ 'time.real': [65.12], 'time.user': [41.37], 'time.sys': [2.08] },
      'time.majorFaults': [3],
    },
  ],
  [
    '05_gnu_default.log',
    {
      ...{ 'time.real': [479.75], 'time.user': [488.25], 'time.sys': [2.17] },
      ...{ 'time.maxrss': [1_073_741_824], 'time.majorFaults': [7], 'time.minorFaults': [49_345] },
    },
  ],
  [
    '07_macos_lp.log',
    {
      ...{ 'time.real': [12.75], 'time.user': [10.5], 'time.sys': [1.25] },
      'time.maxrss': [310_378_496],
    },
  ],
  ['09_mksh.log', { 'time.real': [72.75], 'time.user': [58.5], 'time.sys': [1.25] }],
  ['11_bom.log', { 'time.real': [72.75], 'time.user': [58.5], 'time.sys': [1.25] }],
  ['15_psrecord.txt', { elapsed: [0, 0.501, 1.002, 1.503], cpu: [0, 98.5, 99.8, 50.1] }],
  // Of several executions, the last one is listed first.
  [
    '33_ipython.log',
    { 'time.real': [0.437, 34.1e-6], 'time.user': [0.145, 26e-6], 'time.sys': [0, 5e-6] },
  ],
  ['35_dd.log', { 'load.bytes': [100, 67_108_864], 'load.duration': [3.6178e-5, 0.067972] }],
  // 1.08 GBytes are 1.08 · 2^30 B, and 4.64 Gbits a second an eighth of it in bytes.
  ['37_iperf3.log', { 'load.bytes': [1.08 * 2 ** 30], 'load.transfer': [580e6] }],
  ['39_rewrk.log', { 'load.requests': [553_187], 'load.rate': [55_342.28] }],
  ['41_fio2.log', { 'load.bytes': [20_971_520], 'load.latency.max': [1.8058] }],
  ['43_btime.log', { 'bench.time': [1.25e-6, 0.012345], 'bench.allocs': [0, 1250] }],
  ['29_memory_current.txt', { memoryCurrent: [104_857_600, 157_286_400, 131_072_000] }],
])('%s states its figures', async (name, figures) => {
  const text = savedLogs.find((log) => log.name === name)?.text ?? ''
  expect(Object.fromEntries(listNumbers(await readSample(text)))).toMatchObject(figures)
})
