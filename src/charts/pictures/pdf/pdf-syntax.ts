/** Format a number in PDF's syntax: at most two decimals, no exponent. */
export function formatPdfNumber(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

/** Format a number with up to four decimals, for colours and rotations. */
export function formatFine(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

/** Format `x0, y0, x1, y1, …` as a path without a painting operator. */
export function formatPath(points: readonly number[], closed: boolean): string {
  const steps: string[] = []
  for (let i = 0; i + 1 < points.length; i += 2) {
    const place = `${formatPdfNumber(points[i] ?? 0)} ${formatPdfNumber(points[i + 1] ?? 0)}`
    steps.push(`${place} ${i === 0 ? 'm' : 'l'}`)
  }
  return [...steps, ...(closed ? ['h'] : [])].join('\n')
}

/** The length of a Bézier curve's handles that approximates a quarter of a unit circle. */
const HANDLE = 0.5523

/** Format a circle around the origin. */
export function formatCircle(radius: number): string {
  const [r, h] = [formatPdfNumber(radius), formatFine(radius * HANDLE)]
  return [
    `${r} 0 m`,
    `${r} ${h} ${h} ${r} 0 ${r} c`,
    `-${h} ${r} -${r} ${h} -${r} 0 c`,
    `-${r} -${h} -${h} -${r} 0 -${r} c`,
    `${h} -${r} ${r} -${h} ${r} 0 c`,
    'h',
  ].join('\n')
}

/** Format `#rrggbb` as an operator: `RG` for lines, `rg` for areas and texts. */
export function formatColour(hex: string, operator: 'RG' | 'rg'): string {
  const value = Number.parseInt(hex.slice(1), 16)
  const channels = [value >> 16, value >> 8, value].map((channel) => (channel & 255) / 255)
  return `${channels.map(formatFine).join(' ')} ${operator}`
}

/** Format character codes as a literal string of printable ASCII. */
export function formatBytes(codes: readonly number[]): string {
  const characters = codes.map((code) => {
    const character = String.fromCharCode(code)
    if ('\\()'.includes(character)) return `\\${character}`
    return code >= 32 && code < 127 ? character : `\\${code.toString(8).padStart(3, '0')}`
  })
  return `(${characters.join('')})`
}

/** Format a text of the document information as ASCII or UTF-16. */
export function formatInfo(text: string): string {
  const isPlain = /^[ -~]*$/.test(text)
  if (isPlain) return formatBytes([...Buffer.from(text)])
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}
