import { describe, expect, test } from 'vitest'
import { defineFormat } from '../../src/records/define-format.ts'
import { decodeBeforeAnchor, decodeLine } from '../../src/records/line.ts'
import type { RecordFormat } from '../../src/records/record-format.ts'
import { checkFormat } from '../../src/series/check-format.ts'

const TICKS: Omit<RecordFormat, 'kind'> = {
  name: 'ticks',
  summary: 'the line "ticks: 12"',
  record: 'tick record',
  version: 1,
  anchors: [{ text: 'ticks:', where: 'line-start' }],
  figures: [{ name: 'count', unit: '1', meaning: 'ticks of the clock' }],
  parseLine(line) {
    const match = /^ticks: (\d+)$/.exec(decodeLine(line))
    if (match === null) return undefined
    const figure = { name: 'count', value: Number(match[1]), unit: '1' } as const
    return { record: { kind: 'figures', figures: [figure] } }
  },
}

const SAMPLE = { text: 'ticks: 12\n', figures: { count: 12 } }

test('a format that keeps its promises passes', async () => {
  expect(await checkFormat(defineFormat(TICKS), [SAMPLE])).toEqual([])
})

describe('a format is refused', () => {
  test.each([
    ['a name that no expression can use', { name: 'my-ticks' }, /its name to be letters/],
    ['a version that is none', { version: 0 }, /`version` to be a whole number from 1, got 0/],
    ['no anchor', { anchors: [] }, /at least one anchor/],
    [
      'an anchor of one character',
      { anchors: [{ text: 't', where: 'anywhere' }] },
      /anchor `t` to have at least two characters/,
    ],
    ['an anchor that is no ASCII', { anchors: [{ text: 'µs', where: 'anywhere' }] }, /ASCII alone/],
    [
      'an anchor that begins with a blank',
      { anchors: [{ text: ' ticks', where: 'line-start' }] },
      /no blank at its start/,
    ],
    [
      'an anchor behind a value that begins with a digit',
      { anchors: [{ text: '1st', where: 'after-value' }] },
      /a letter at its start/,
    ],
    [
      'a figure that is declared twice',
      { figures: [...TICKS.figures, ...TICKS.figures] },
      /one figure `count`, got several/,
    ],
    [
      'a figure that no expression can name',
      { figures: [{ name: 'a-b', unit: '1', meaning: 'x' }] },
      /figure `a-b` to be named/,
    ],
  ] as const)('for %s', (_, change, message) => {
    expect(() => defineFormat({ ...TICKS, ...change })).toThrow(message)
  })
})

describe('checkFormat finds', () => {
  const state = (name: string, unit: '1' | 's') => (): ReturnType<RecordFormat['parseLine']> => ({
    record: { kind: 'figures', figures: [{ name, value: 12, unit }] },
  })

  test.each([
    ['a figure that is not declared', state('other', '1'), /declare `other`, which a line states/],
    ['another unit than the declared one', state('count', 's'), /`count` in 1, got s/],
    ['a value that is not the expected one', () => undefined, /`count` to be 12, got undefined/],
  ])('%s', async (_, parseLine, message) => {
    const faults = await checkFormat({ ...TICKS, kind: 'records', parseLine }, [SAMPLE])
    expect(faults.join('\n')).toMatch(message)
  })

  test('a reader that looks beyond its line', async () => {
    const greedy = defineFormat({
      ...TICKS,
      parseLine: ({ bytes, start }) =>
        TICKS.parseLine({ bytes, lineStart: start, start, end: bytes.indexOf(13, start) })?.record
          ? { record: { kind: 'figures', figures: [length(bytes.length)] } }
          : undefined,
    })
    const length = (value: number) => ({ name: 'count', value, unit: '1' }) as const
    const faults = await checkFormat(greedy, [SAMPLE])
    expect(faults.join('\n')).toMatch(/the same in chunks of 1 bytes/)
  })

  test('a reader that knows its line only at the start of a log', async () => {
    const alone = defineFormat({
      ...TICKS,
      parseLine: (line) => (line.lineStart === 0 ? TICKS.parseLine(line) : undefined),
    })
    const faults = await checkFormat(alone, [SAMPLE])
    expect(faults).toContain(
      'sample 1: expected `count` to be 12, got undefined between other lines that end in CR LF',
    )
  })

  test('a reader that looks beyond its line in a sample without a line feed at its end, too', async () => {
    const sample = { text: 'ticks: 12', figures: { count: 12 } }
    expect(await checkFormat(defineFormat(TICKS), [sample])).toEqual([])
    const greedy = defineFormat({
      ...TICKS,
      parseLine: ({ bytes }) => ({
        record: { kind: 'figures', figures: [length(bytes.length)] },
      }),
    })
    const length = (value: number) => ({ name: 'count', value, unit: '1' }) as const
    expect((await checkFormat(greedy, [sample])).join('\n')).toMatch(/chunks of 1 bytes/)
  })

  test('that there is nothing to check', async () => {
    expect(await checkFormat(defineFormat(TICKS), [])).toEqual(['expected at least one sample'])
  })
})

describe('an anchor behind a value', () => {
  const values: RecordFormat = defineFormat({
    ...TICKS,
    anchors: [{ text: 'ticks', where: 'after-value' }],
    parseLine(line) {
      if (decodeLine(line) !== 'ticks') return undefined
      const value = Number(decodeBeforeAnchor(line).replaceAll(/[^\d.]/g, ''))
      return { record: { kind: 'figures', figures: [{ name: 'count', value, unit: '1' }] } }
    },
  })

  test.each([
    ['  1,234 ticks', { count: 1234 }],
    ['\t15 +- 2 ticks', { count: 152 }],
    ['  12\u202f345 ticks', { count: 12345 }],
    ['  <not counted> ticks', { count: 0 }],
    ['12 ticks', {}],
    ['  ticks', {}],
    ['  12 or 13 ticks', {}],
    ['  12 <b ticks', {}],
  ])('is found in %j as in any number of chunks', async (text, figures) => {
    expect(await checkFormat(values, [{ text: `${text}\n`, figures }])).toEqual([])
  })
})
