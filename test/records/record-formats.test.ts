import { describe, expect, test } from 'vitest'
import { recordFormats } from '../../src/records/record-formats.ts'
import { collectLog } from '../../src/series/collect-log.ts'

/** Read a text in chunks of a size. */
async function read(text: string | Uint8Array, size = 1 << 16, words = false) {
  const bytes = Buffer.from(text)
  const chunks = (async function* () {
    const memory = Buffer.alloc(size)
    for (let at = 0; at < bytes.length; at += size) {
      await Promise.resolve()
      const length = bytes.copy(memory, 0, at, at + size)
      yield memory.subarray(0, length)
    }
  })()
  return collectLog(chunks, { formats: recordFormats, words })
}

async function readFigures(text: string): Promise<Record<string, number>> {
  const { figures } = await read(text)
  return Object.fromEntries(
    [...figures].map(([name, { figure }]) => [name, 'value' in figure ? figure.value : NaN]),
  )
}

describe('the output of time', () => {
  test.each([
    ['POSIX -p', 'real 35.49\nuser 29.72\nsys 2.03\n', [35.49, 29.72, 2.03]],
    [
      'with more blanks',
      'real        35.49\nuser        29.72\nsys          2.03',
      [35.49, 29.72, 2.03],
    ],
    ['bash', '\nreal\t1m35.490s\nuser\t0m29.720s\nsys\t0m2.030s\n', [95.49, 29.72, 2.03]],
    ['a decimal comma', 'real 35,49\nuser 29,72\nsys 2,03\n', [35.49, 29.72, 2.03]],
    ['CRLF', 'real 35.49\r\nuser 29.72\r\nsys 2.03\r\n', [35.49, 29.72, 2.03]],
    ['after a blank', '  real 35.49\n\tuser 29.72\n sys 2.03\n', [35.49, 29.72, 2.03]],
  ])('%s', async (_, text, [real, user, sys]) => {
    expect(await readFigures(text)).toEqual({
      'time.real': real,
      'time.user': user,
      'time.sys': sys,
    })
  })

  // As GNU time 1.9 prints it.
  test('of GNU time -v has the largest resident set size too', async () => {
    const text = [
      '\tCommand being timed: "sleep 1"',
      '\tUser time (seconds): 29.72',
      '\tSystem time (seconds): 2.03',
      '\tPercent of CPU this job got: 89%',
      '\tElapsed (wall clock) time (h:mm:ss or m:ss): 1:02:35.49',
      '\tMaximum resident set size (kbytes): 231072',
    ].join('\n')
    expect(await readFigures(text)).toEqual({
      'time.user': 29.72,
      'time.sys': 2.03,
      'time.cpu': 89,
      'time.real': 3755.49,
      'time.maxrss': 231072 * 1024,
    })
  })

  test('is not seen in prose', async () => {
    expect(
      await readFigures('really 1\nuser 7 logged in\nsystem 2\nthe real 3\nreal 1.2.3\n'),
    ).toEqual({})
  })
})

describe('the throughput line', () => {
  test('gives files, bytes, seconds and the rate per MiB', async () => {
    const line = 'INFO - Processed 82 files and 108,145,150 bytes in 34.368 s, 333.2 ms/Mb\n'
    expect(await readFigures(line)).toEqual({
      'throughput.files': 82,
      'throughput.bytes': 108145150,
      'throughput.seconds': 34.368,
      'throughput.perMiB': 34.368 / (108145150 / 1048576),
    })
  })

  // 1000·34.368/108.14515 is 317.8: per MB of a million bytes.
  test.each([
    ['333.2', []],
    ['317.8', []],
    ['333.4', ['printed-rate']],
  ])('with the printed rate %s', async (rate, problems) => {
    const { reading } = await read(
      `Processed 82 files and 108,145,150 bytes in 34.368 s, ${rate} ms/Mb`,
    )
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(problems)
  })
})

const record = (json: string, prefix = '2020 INFO ') =>
  `${prefix}ProcessLoggingThread-JSON${json}\n`

describe('a process log', () => {
  test.each([
    ['macOS', '"rss": 100, "vms": 1, "pfaults": 7, "pageins": 0', 7],
    ['Linux', '"rss": 100, "vms": 1, "shared": 5, "text": 4, "lib": 0, "data": 3, "dirty": 0', NaN],
    ['Windows', '"rss": 100, "vms": 1, "num_page_faults": 9, "peak_wset": 3', 9],
  ])('of %s', async (_, memory, faults) => {
    const { processes } = await read(
      record(
        ` {"memory_info": {${memory}}, "cpu_times": {"user": 1.5, "system": 0.5}, "elapsed_time": 3, "pid": 5}`,
      ),
    )
    expect(processes.map(({ pid, rss, faults: column }) => [pid, rss[0], column[0]])).toEqual([
      [5, 100, faults],
    ])
  })

  const sample = (elapsed: number, more = '') =>
    `{"memory_info": {"rss": 1}, "cpu_times": {"user": 1}, "elapsed_time": ${String(elapsed)}${more}}`

  test('has -START and -STOP records, and lines of older loggers without a pid', async () => {
    const { processes } = await read(
      record(`-START ${sample(1)}`) + record(` ${sample(2)}`) + record(`-STOP ${sample(3)}`),
    )
    expect(processes.map(({ pid, length }) => [pid, length])).toEqual([[undefined, 3]])
  })

  test('keeps several processes apart, in the order in which they turn up', async () => {
    const lines = [7, 5, 7].map((pid, i) => record(` ${sample(i + 1, `, "pid": ${String(pid)}`)}`))
    const { processes } = await read(lines.join(''))
    expect(processes.map(({ pid, length }) => [pid, length])).toEqual([
      [7, 2],
      [5, 1],
    ])
  })

  test('is not seen where its name stands in prose', async () => {
    const { reading } = await read(
      'grep ProcessLoggingThread-JSON x\nProcessLoggingThread-JSON: {a}\n',
    )
    expect([reading.counts.size, reading.problems]).toEqual([0, []])
  })

  test('is read alike in chunks of any size', async () => {
    const text = `noise\n${record(` ${sample(1)}`)}real 1.5\r\n${record(` ${sample(2, ', "label": "é"')}`)}Processed 1 files and 1 bytes in 1 s\nx`
    const whole = await read(text, 1 << 16, true)
    for (const size of [1, 2, 3, 7, 50, 180]) expect(await read(text, size, true)).toEqual(whole)
    expect(whole.reading.totals).toMatchObject({ bytes: Buffer.byteLength(text), lines: 6 })
    // wc -w counts runs of bytes between blanks.
    expect(whole.reading.words).toBe(text.split(/\s+/).filter((word) => word !== '').length)
  })

  test('with a line longer than the limit loses only that line', async () => {
    const long = 'y'.repeat(5 * 1024 * 1024)
    const { reading, processes } = await read(
      `${record(` ${sample(1)}`)}${long}\n${record(` ${sample(2)}`)}`,
    )
    expect(processes[0]?.length).toBe(2)
    expect(reading.totals).toMatchObject({ lines: 3, overlongCount: 1, overlongLines: [2] })
  })
})
