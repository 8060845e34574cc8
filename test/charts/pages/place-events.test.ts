import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureWidth } from '../../../src/charts/pages/estimate-width.ts'
import { placeEvents, type PlacedEvent } from '../../../src/charts/pages/place-events.ts'

const SETTING = {
  font: { family: 'sans-serif', size: 16 },
  left: 12,
  right: 628,
  gap: 8,
  lineHeight: 20,
  rows: 3,
  height: 140,
}

const event = fc.record({
  x: fc.oneof(fc.constantFrom(40, 300, 620), fc.double({ min: 40, max: 620, noNaN: true })),
  text: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
})

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

function boxText({ text, x, y, rotate, anchor }: PlacedEvent): Rectangle {
  const width = measureWidth(text, SETTING.font)
  const half = SETTING.lineHeight / 2
  if (rotate === 90) return { left: x - half, right: x + half, bottom: y, top: y + width }
  const left = anchor === 'end' ? x - width : x
  return { left, right: left + width, bottom: y - half, top: y + half }
}

function doMeet(one: Rectangle, other: Rectangle): boolean {
  const slack = 1e-6
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.bottom < other.top - slack &&
    other.bottom < one.top - slack
  )
}

test.each([8, 60])(
  'texts of up to %i random events overlap neither each other nor the edges',
  (most) => {
    const property = fc.property(fc.array(event, { maxLength: most }), (events) => {
      const strip = placeEvents(
        events,
        events.map(({ x }) => x),
        SETTING,
      )
      const boxes = strip.texts.map(boxText)
      const meeting = boxes.filter((box, i) =>
        boxes.slice(0, i).some((other) => doMeet(box, other)),
      )
      const beyond = boxes.filter(
        (box) =>
          box.left < SETTING.left - 1e-6 ||
          box.right > SETTING.right + 1e-6 ||
          box.bottom < 0 ||
          box.top > strip.height + 1e-6,
      )
      expect({ meeting, beyond, told: strip.texts.length + strip.left }).toEqual({
        meeting: [],
        beyond: [],
        told: events.length,
      })
    })
    fc.assert(property, { seed: 7, numRuns: 300 })
  },
)

test('the line of a horizontal text crosses no other text', () => {
  const property = fc.property(fc.array(event, { maxLength: 8 }), (events) => {
    const { texts } = placeEvents(
      events,
      events.map(({ x }) => x),
      SETTING,
    )
    const level = texts.filter(({ rotate }) => rotate === 0)
    const crossed = level.filter(({ line: [end], index }) =>
      level.some((other) => {
        const box = boxText(other)
        const [x, top] = end ?? [0, 0]
        return other.index !== index && x > box.left && x < box.right && top > box.bottom
      }),
    )
    expect(crossed).toEqual([])
  })
  fc.assert(property, { seed: 7, numRuns: 300 })
})

// Half a gap of 8 pixels is 4. At 600 no text of some 40 pixels fits before the edge at 628.
test('a text stands right of its line, or left of it where the right has no room', () => {
  const places = [300, 600]
  const { texts } = placeEvents(
    places.map((x) => ({ x, text: 'a step' })),
    places,
    SETTING,
  )
  const found = texts.toSorted((a, b) => a.index - b.index).map(({ x, anchor }) => ({ x, anchor }))
  expect(found).toEqual([
    { x: 304, anchor: 'start' },
    { x: 596, anchor: 'end' },
  ])
})

test('three short texts are horizontal, thirty are vertical, and of sixty some are lines only', () => {
  const place = (count: number) => {
    const events = Array.from({ length: count }, (_, i) => ({
      x: 40 + (i * 580) / count,
      text: `step ${String(i)}`,
    }))
    const { texts, left } = placeEvents(
      events,
      events.map(({ x }) => x),
      SETTING,
    )
    return { shown: texts.length, left, rotate: texts[0]?.rotate }
  }
  // 616 pixels minus half a line on each side hold 29 distances of 20, and so 30 texts.
  expect([0, 3, 30, 60].map(place)).toEqual([
    { shown: 0, left: 0, rotate: undefined },
    { shown: 3, left: 0, rotate: 0 },
    { shown: 30, left: 0, rotate: 90 },
    { shown: 30, left: 30, rotate: 90 },
  ])
})
