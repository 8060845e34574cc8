/** The words that gnuplot's svg terminal accepts at the end of a font's name. */
const FACE = / +(bold|italic)$/i

/** A font's name, separated from the words at its end that ask for bold or italic letters. */
export interface FontFace {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Format a typeface as a CSS font list that ends with a generic family, which every machine has. */
export function formatFontFamily(name: string): string {
  const { family } = parseFontName(name)
  if (family.includes(',')) return family
  if (family === 'Arial') return "Arial,Helvetica,'Liberation Sans',sans-serif"
  if (family === '') return 'sans-serif'
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(family)
    ? `${family},sans-serif`
    : `'${family.replace(/['\\]/g, '')}',sans-serif`
}

/** Format the attributes in which a font differs from the drawing's own. */
export function formatFontFace(name: string, drawingName: string): Record<string, string> {
  const { family, bold, italic } = parseFontName(name)
  const own = parseFontName(drawingName).family
  return {
    ...(family === own || family === '' ? {} : { 'font-family': formatFontFamily(family) }),
    ...(bold ? { 'font-weight': 'bold' } : {}),
    ...(italic ? { 'font-style': 'italic' } : {}),
  }
}

/** Split a font's name into its family and the words `bold` and `italic` at its end. */
export function parseFontName(name: string): FontFace {
  const words: string[] = []
  let family = name
  for (let match = FACE.exec(family); match; match = FACE.exec(family)) {
    words.push((match[1] ?? '').toLowerCase())
    family = family.slice(0, match.index)
  }
  // gnuplot's words, as in `Times:Bold`, are no part of the family.
  return {
    family: family.replace(/:.*/s, ''),
    bold: words.includes('bold'),
    italic: words.includes('italic'),
  }
}
