import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const record = (json: string, prefix = '2020 INFO ') =>
  `${prefix}ProcessLoggingThread-JSON${json}\n`

describe('a process log', () => {
  test.each([
    ['macOS', '"rss": 100, "vms": 1, "pfaults": 7, "pageins": 0', 7],
    ['Linux', '"rss": 100, "vms": 1, "shared": 5, "text": 4, "lib": 0, "data": 3, "dirty": 0', NaN],
    ['Windows', '"rss": 100, "vms": 1, "num_page_faults": 9, "peak_wset": 3', 9],
  ])('of %s', async (_, memory, faults) => {
    const { processes } = await readText(
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
    const { processes } = await readText(
      record(`-START ${sample(1)}`) + record(` ${sample(2)}`) + record(`-STOP ${sample(3)}`),
    )
    expect(processes.map(({ pid, length }) => [pid, length])).toEqual([[undefined, 3]])
  })

  test('keeps several processes apart, in the order in which they turn up', async () => {
    const lines = [7, 5, 7].map((pid, i) => record(` ${sample(i + 1, `, "pid": ${String(pid)}`)}`))
    const { processes } = await readText(lines.join(''))
    expect(processes.map(({ pid, length }) => [pid, length])).toEqual([
      [7, 2],
      [5, 1],
    ])
  })

  test('is not seen where its name stands in prose', async () => {
    const { reading } = await readText(
      'grep ProcessLoggingThread-JSON x\nProcessLoggingThread-JSON: {a}\n',
    )
    expect([reading.counts.size, reading.problems]).toEqual([0, []])
  })

  test('is read alike in chunks of any size', async () => {
    const text = `noise\n${record(` ${sample(1)}`)}real 1.5\r\n${record(` ${sample(2, ', "label": "é"')}`)}Processed 1 files and 1 bytes in 1 s\nx`
    const whole = await readText(text, 1 << 16, true)
    for (const size of [1, 2, 3, 7, 50, 180])
      expect(await readText(text, size, true)).toEqual(whole)
    expect(whole.reading.totals).toMatchObject({ bytes: Buffer.byteLength(text), lines: 6 })
    // wc -w counts runs of bytes between blanks.
    expect(whole.reading.words).toBe(text.split(/\s+/).filter((word) => word !== '').length)
  })

  test('with a line longer than the limit loses only that line', async () => {
    const long = 'y'.repeat(5 * 1024 * 1024)
    const { reading, processes } = await readText(
      `${record(` ${sample(1)}`)}${long}\n${record(` ${sample(2)}`)}`,
    )
    expect(processes[0]?.length).toBe(2)
    expect(reading.totals).toMatchObject({ lines: 3, overlongCount: 1, overlongLines: [2] })
  })
})
