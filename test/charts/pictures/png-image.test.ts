import { expect, test } from 'vitest'
import { drawPng } from '../../../src/charts/pictures/png/draw-png.ts'
import { drawSvg } from '../../../src/charts/pictures/svg/draw-svg.ts'
import type { Drawing } from '../../../src/charts/drawing.ts'
import { decodePng } from '../../../src/charts/comparison/decode-png.ts'

/** Two pixels, red and blue, each 20 px wide. */
const IMAGE: Drawing = {
  id: 'image',
  width: 40,
  height: 20,
  resolution: 100,
  font: { family: 'Arial', size: 12 },
  about: { title: 'An image', description: '' },
  marks: [
    {
      kind: 'image',
      left: 0,
      right: 4000,
      bottom: 0,
      top: 2000,
      columns: 2,
      rows: 1,
      pixels: Uint32Array.of(0xff0000, 0x0000ff),
    },
  ],
}

test('the pixels of an image keep their colours in a PNG', async () => {
  const drawn = await drawPng({ drawing: IMAGE, svg: await drawSvg(IMAGE), scale: 1 })
  if (drawn.kind !== 'drawn') throw new Error(`expected a PNG, got ${drawn.kind}`)
  const { pixels } = decodePng(Buffer.from(drawn.png))
  const row = pixels.slice(10 * 40, 11 * 40)
  expect(new Set(row.slice(1, 19))).toEqual(new Set(['ff0000']))
  expect(new Set(row.slice(21, 39))).toEqual(new Set(['0000ff']))
})

test('a pixel of which nothing shows is transparent, and one that shows in part is mixed with the page', async () => {
  const [mark] = IMAGE.marks
  if (mark?.kind !== 'image') throw new Error('expected an image')
  const pixels = Uint32Array.of(0xff000000, 0x800000ff)
  const drawing = { ...IMAGE, marks: [{ ...mark, pixels }] }
  const drawn = await drawPng({ drawing, svg: await drawSvg(drawing), scale: 1 })
  if (drawn.kind !== 'drawn') throw new Error(`expected a PNG, got ${drawn.kind}`)
  const row = decodePng(Buffer.from(drawn.png)).pixels.slice(10 * 40, 11 * 40)
  expect(new Set(row.slice(1, 19))).toEqual(new Set(['ffffff']))
  // An opacity of 127 of 255: of the white page, 128 parts of 255 are left.
  expect(new Set(row.slice(21, 39))).toEqual(new Set(['8080ff']))
})
