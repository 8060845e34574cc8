import { describe, expect, test } from 'vitest'
import { drawPdf } from '../../../../src/charts/pictures/pdf/draw-pdf.ts'
import type { Drawing, Mark, TextMark } from '../../../../src/charts/drawing.ts'
import { readPdf } from './read-pdf.ts'

function createDrawing(marks: readonly Mark[], change: Partial<Drawing> = {}): Drawing {
  return {
    id: 'td-a',
    width: 100,
    height: 50,
    resolution: 100,
    font: { family: 'Arial', size: 10 },
    about: { title: 'A chart', description: '' },
    marks,
    ...change,
  }
}

function createText(text: string, change: Partial<TextMark> = {}): TextMark {
  return {
    kind: 'text',
    ink: 'foreground',
    x: 5000,
    y: 2000,
    anchor: 'start',
    rotate: 0,
    font: { family: 'Arial', size: 10 },
    runs: [{ text }],
    ...change,
  }
}

async function draw(mark: Mark, change: Partial<Drawing> = {}) {
  const { pdf, unknown } = await drawPdf(createDrawing([mark], change))
  return { ...readPdf(pdf), unknown }
}

describe('a document', () => {
  test('has the size of the SVG, 96 pixels to the inch, and its title', async () => {
    const about = { title: 'Größe (µ)', description: 'From 1 to 2.' }
    const { pdf } = await drawPdf(createDrawing([], { about }))
    const { objects } = readPdf(pdf)
    // 100 by 50 pixels are 75 by 37.5 points.
    expect(objects[2]).toContain('/MediaBox [0 0 75 37.5]')
    // UTF-16 with a byte order mark: G r ö ß e, blank, ( µ ).
    expect(objects[4]).toBe(
      '<< /Title <FEFF0047007200F600DF00650020002800B50029> /Subject (From 1 to 2.) >>',
    )
  })

  test('states the hash of the SVG beside it', async () => {
    const { pdf } = await drawPdf(createDrawing([]), 'abc')
    // FIPS 180-2, B.1: the digest of "abc".
    expect(readPdf(pdf).objects[4]).toBe(
      '<< /Title (A chart) /Keywords (tracedocs sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad) >>',
    )
  })

  test('has the same bytes each time, without a date or an identifier', async () => {
    const drawing = createDrawing([createText('a')])
    const [one, other] = [await drawPdf(drawing), await drawPdf(drawing)]
    expect(one).toEqual(other)
    expect(Buffer.from(one.pdf).toString('latin1')).not.toMatch(/Date|\/ID/)
  })
})

describe('lines', () => {
  test('keep their places, width, dashes and opacity', async () => {
    const { content, objects } = await draw({
      kind: 'path',
      ink: '#ff0000',
      opacity: 0.5,
      width: 2,
      dashes: [4, 2.5],
      lines: [
        { points: [1000, 500, 9000, 4500], closed: false },
        { points: [0, 0, 100, 0, 0, 100], closed: true },
      ],
    })
    expect(content).toEqual(
      [
        ['q', '/E1 gs', '1 0 0 RG', '2 w', '[4 2.5] 0 d', '10 5 m', '90 45 l'],
        ['0 0 m', '1 0 l', '0 1 l', 'h', 'S', 'Q'],
      ].flat(),
    )
    expect(objects[5]).toBe('<< /Type /ExtGState /CA 0.5 /ca 0.5 >>')
  })

  test('stand as far from the upper edge as in the SVG, even where the height is not a whole number', async () => {
    const mark = {
      kind: 'path',
      ink: 'line-8',
      width: 1,
      dashes: [],
      lines: [{ points: [0, 255], closed: false }],
    } as const
    // 25.59 pixels are 255 tenths, the top of the page; the page itself is 25.59 high.
    const { content } = await draw(mark, { height: 25.59, resolution: 10 })
    expect(content).toContain('0 25.59 m')
  })
})

describe('areas', () => {
  const area = { kind: 'area', ink: 'line-2', points: [0, 0, 1000, 0, 1000, 1000] } as const

  test('are filled', async () => {
    const { content } = await draw(area)
    // 009e73 is 0, 158/255, 115/255.
    expect(content.slice(1)).toEqual([
      '0 0.6196 0.451 rg',
      '0 0 m',
      '10 0 l',
      '10 10 l',
      'h',
      'f',
      'Q',
    ])
  })

  test('are hatched with a tile of eight pixels from the upper left corner', async () => {
    const { content, objects } = await draw({ ...area, hatching: { pattern: 1, width: 1.5 } })
    expect(content.slice(1, 2)).toEqual(['/Pattern cs /P1 scn'])
    // The page is 37.5 points high.
    expect(objects[5]).toContain('/Matrix [0.75 0 0 -0.75 0 37.5]')
    expect(objects[5]).toContain('/BBox [0 0 8 8] /XStep 8 /YStep 8')
    expect(objects[5]).toContain(
      '\nstream\n0 0.6196 0.451 RG\n1.5 w\n0 0 m\n8 8 l\n0 8 m\n8 0 l\nS\nendstream',
    )
  })
})

describe('symbols', () => {
  test('are defined once and drawn at every point, on their discs', async () => {
    const { content, objects } = await draw({
      kind: 'symbol',
      ink: 'line-1',
      opacity: 0.25,
      type: 1,
      size: 3,
      width: 1,
      onDisc: { size: 6, width: 2 },
      points: [1000, 2000, 3000, 4000],
    })
    expect(content).toEqual([
      'q 1 0 0 1 10 20 cm /X1 Do /E1 gs /X2 Do Q',
      'q 1 0 0 1 30 40 cm /X1 Do /E1 gs /X2 Do Q',
    ])
    expect(objects[5]).toContain('1 1 1 rg\n2 w\n6 0 m')
    // A plus: 9400d3 is 148/255, 0, 211/255.
    expect(objects.at(-1)).toContain('0.5804 0 0.8275 RG')
    expect(objects.at(-1)).toContain('1 w\n-3 0 m\n3 0 l\n0 3 m\n0 -3 l\nS\n')
  })

  test('point upwards where they do in the SVG', async () => {
    const mark = { kind: 'symbol', ink: 'line-1', type: 9, size: 10, width: 1 } as const
    const { objects } = await draw({ ...mark, points: [0, 0] })
    expect(objects[5]).toContain('0 13.3 m\n-13.3 -6.7 l\n13.3 -6.7 l\nh\nB')
  })
})

// Widths from Adobe's metrics of Helvetica: H 722, i 222, a 556; of Symbol: Delta 612.
describe('texts', () => {
  test.each([
    ['start', '50 20'],
    ['middle', '45.28 20'],
    ['end', '40.56 20'],
  ] as const)('are anchored at their %s', async (anchor, place) => {
    const { content } = await draw(createText('Hi', { anchor }))
    expect(content).toEqual([
      'q',
      '0 0 0 rg',
      'BT',
      '/F1 10 Tf',
      `1 0 0 1 ${place} Tm`,
      '(Hi) Tj',
      'ET',
      'Q',
    ])
  })

  test('are turned around their anchor', async () => {
    const { content } = await draw(createText('Hi', { anchor: 'end', rotate: 90 }))
    expect(content[4]).toBe('0 1 -1 0 50 10.56 Tm')
  })

  test('have raised runs in their own size, steps back, and invisible runs that keep their width', async () => {
    const { content } = await draw(
      createText('', {
        runs: [
          { text: 'a' },
          { text: 'i', scale: 0.8, rise: 0.5 },
          { text: 'H', isHidden: true },
          { text: 'a', back: 0.2 },
        ],
      }),
    )
    // 5.56; plus 2.22 × 0.8 = 1.776; plus 7.22; minus 2.
    expect(content.filter((line) => /T[fmj]$/.test(line))).toEqual(
      [
        ['/F1 10 Tf', '1 0 0 1 50 20 Tm', '(a) Tj'],
        ['/F1 8 Tf', '1 0 0 1 55.56 25 Tm', '(i) Tj'],
        ['/F1 10 Tf', '1 0 0 1 62.56 20 Tm', '(a) Tj'],
      ].flat(),
    )
  })

  test('take Greek letters and signs from Symbol, and the rest as question marks', async () => {
    const { content, objects, unknown } = await draw(createText('é(Δ−漢)\\'))
    // é is 351 in octal; Delta and minus are D and - in Symbol.
    expect(content.filter((line) => line.endsWith('Tj'))).toEqual([
      '(\\351\\() Tj',
      '(D-) Tj',
      '(?\\)\\\\) Tj',
    ])
    expect(unknown).toEqual(['漢'])
    expect(objects.slice(5)).toEqual([
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>',
    ])
  })

  test.each([
    ['Arial', 'Helvetica'],
    ['DejaVu Sans Mono Bold', 'Courier-Bold'],
    ['Times New Roman Italic', 'Times-Italic'],
    ['Noto Serif Bold Italic', 'Times-BoldItalic'],
    ['sans-serif', 'Helvetica'],
    ['Verdana Bold', 'Helvetica-Bold'],
  ])('in %s are set in %s', async (family, font) => {
    const { objects } = await draw(createText('a', { font: { family, size: 10 } }))
    expect(objects[5]).toContain(`/BaseFont /${font} `)
  })
})
