import { parseFontName } from '../../font-family.ts'

/** A run of text in one of PDF's standard fonts. */
export interface EncodedText {
  /** Its name in PDF. */
  readonly font: string
  readonly codes: readonly number[]
  /** As a multiple of the font size. */
  readonly width: number
}

/** Text in PDF's standard fonts, and the characters that none of them has. */
export interface Encoding {
  readonly parts: readonly EncodedText[]
  /** Characters that were replaced by `?`. */
  readonly unknown: readonly string[]
}

/** Sets text in the fonts that every PDF reader has. */
export interface PdfFonts {
  encode(text: string, family: string): Encoding
}

/** The font of mathematical signs and Greek letters. */
export const SYMBOL = 'Symbol'

/** Load the metrics of the fonts that every PDF reader has, as Adobe published them. */
export async function loadPdfFonts(): Promise<PdfFonts> {
  const { Encodings, Font } = await import('@pdf-lib/standard-fonts')
  const findCharacter = (character: string, font: StandardFont): Character | undefined => {
    const point = character.codePointAt(0) ?? 0
    const encoding = font === SYMBOL ? Encodings.Symbol : Encodings.WinAnsi
    if (!encoding.canEncodeUnicodeCodePoint(point)) return undefined
    const { code, name } = encoding.encodeUnicodeCodePoint(point)
    return { font, code, width: (Font.load(font).getWidthOfGlyph(name) ?? 0) / 1000 }
  }
  const findFirst = (character: string, fonts: readonly StandardFont[]): Character | undefined => {
    for (const font of fonts) {
      const found = findCharacter(character, font)
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    encode(text, family) {
      const font = findStandardFont(family)
      const unknown: string[] = []
      const characters = Array.from(replaceBlanks(text.normalize('NFC')), (character) => {
        const found = findFirst(character, [font, SYMBOL, 'Helvetica'])
        if (found !== undefined) return found
        unknown.push(character)
        return findFirst('?', [font]) ?? { font, code: 63, width: 0.5 }
      })
      return { parts: joinCharacters(characters), unknown }
    },
  }
}

interface Character {
  readonly font: string
  readonly code: number
  readonly width: number
}

function joinCharacters(characters: readonly Character[]): readonly EncodedText[] {
  const parts: { font: string; codes: number[]; width: number }[] = []
  for (const { font, code, width } of characters) {
    const last = parts.at(-1)
    if (last?.font === font) {
      last.codes.push(code)
      last.width += width
    } else parts.push({ font, codes: [code], width })
  }
  return parts
}

/** Replace blanks of other widths and non-breaking hyphens by their plain counterparts. */
function replaceBlanks(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/[\u2010\u2011]/gu, '-')
}

const STYLES = {
  sans: ['Helvetica', 'Helvetica-Oblique', 'Helvetica-Bold', 'Helvetica-BoldOblique'],
  serif: ['Times-Roman', 'Times-Italic', 'Times-Bold', 'Times-BoldItalic'],
  mono: ['Courier', 'Courier-Oblique', 'Courier-Bold', 'Courier-BoldOblique'],
} as const

type StandardFont = (typeof STYLES)[keyof typeof STYLES][number] | typeof SYMBOL

/** Find the standard font closest to a family with its style. */
function findStandardFont(name: string): StandardFont {
  const { family, bold, italic } = parseFontName(name)
  if (/^symbol$/i.test(family)) return SYMBOL
  const fonts = STYLES[findKind(family)]
  return fonts[bold ? (italic ? 3 : 2) : italic ? 1 : 0]
}

function findKind(family: string): keyof typeof STYLES {
  if (/mono|courier|consol|typewriter|menlo/i.test(family)) return 'mono'
  if (/sans/i.test(family)) return 'sans'
  return /times|serif|roman|georgia|garamond|palatino|bookman|cambria/i.test(family)
    ? 'serif'
    : 'sans'
}
