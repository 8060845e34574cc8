import type { Caption, Color, Font, LineStyle } from '../../chart.ts'

/**
 * Format a number with the shortest digits that read back as the same number; gnuplot reads JavaScript's
 * notation.
 */
export function formatPltNumber(value: number): string {
  return String(value)
}

/**
 * Quote a text for gnuplot, in single quotes, in which only a quote is special: in double quotes, gnuplot
 * would run text in backquotes as a command. A text with line breaks needs double quotes; its backquotes
 * are written as octal codes.
 */
export function quote(text: string): string {
  if (!text.includes('\n')) return `'${text.replaceAll("'", "''")}'`
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('`', '\\140')
    .replaceAll('\n', '\\n')
  return `"${escaped}"`
}

/** Format ` font 'Family,size'`, or nothing. */
export function formatFont(font: Partial<Font> | undefined): string {
  if (font === undefined) return ''
  const size = font.size === undefined ? '' : `,${formatPltNumber(font.size)}`
  return ` font ${quote((font.family ?? '') + size)}`
}

/**
 * Format the command that sets a text, or nothing; a text with gnuplot's markup characters is shown
 * verbatim.
 */
export function formatCaption(setting: string, caption: Caption | undefined): readonly string[] {
  if (caption === undefined) return []
  const plain = /[{}^_@&~\\]/.test(caption.text) ? ' noenhanced' : ''
  return [
    `set ${setting} ${quote(caption.text)}${formatFont(caption.font)}${formatOffset(caption.offset)}${plain}`,
  ]
}

/** Format `lt N lw W lc … dt …`. */
export function formatLine({ type, width, color, dash }: LineStyle): string {
  return [
    `lt ${formatPltNumber(type)} lw ${formatPltNumber(width)}`,
    ...(color === undefined ? [] : [`lc ${formatColor(color)}`]),
    ...(dash?.kind === 'type' ? [`dt ${formatPltNumber(dash.type)}`] : []),
    ...(dash?.kind === 'lengths' ? [`dt (${dash.lengths.map(formatPltNumber).join(',')})`] : []),
  ].join(' ')
}

function formatColor(color: Color): string {
  switch (color.kind) {
    case 'palette':
      return `palette ${color.unit === 'fraction' ? 'frac' : 'cb'} ${formatPltNumber(color.at)}`
    case 'background':
      return 'bgnd'
    case 'linetype':
      return formatPltNumber(color.type)
    case 'rgb':
      return `rgb ${quote(color.hex)}`
  }
}

/** Format the offset of a text in characters, with a blank before it; nothing without one. */
export function formatOffset(offset: Caption['offset']): string {
  return offset === undefined ? '' : ` offset ${offset.map(formatPltNumber).join(',')}`
}
