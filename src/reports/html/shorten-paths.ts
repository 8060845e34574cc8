/** Finer than any coordinate of a picture of tracedocs. */
const UNITS = 10_000

/**
 * Write the lines of an SVG from point to point, which takes about half the digits: `M1,2 3,4 5,3` as `M1,2l2,2 2-1`. Paths
 * with other commands than moves, lines and closing stay as they are.
 */
export function shortenPaths(svg: string): string {
  return svg.replaceAll(/(?<= d=")[MLZ\d., -]+(?=")/g, (path) =>
    path.replaceAll(/M([^MZ]+)/g, (whole, text: string) => shortenLine(text) ?? whole),
  )
}

function shortenLine(text: string): string | undefined {
  const numbers = text
    .split(/[ ,L]+/)
    .filter((one) => one !== '')
    .map((one) => Math.round(Number(one) * UNITS))
  if (numbers.length % 2 === 1 || numbers.some(Number.isNaN)) return undefined
  const [x = 0, y = 0, ...others] = numbers
  const steps = others.map((value, i) => value - (i < 2 ? (i === 0 ? x : y) : (others[i - 2] ?? 0)))
  return `M${join([x, y])}${steps.length === 0 ? '' : `l${join(steps)}`}`
}

/** Join numbers; a minus parts them, too. */
function join(numbers: readonly number[]): string {
  return numbers
    .map((number, i) => {
      const text = String(number / UNITS).replace(/^(-?)0\./, '$1.')
      return i === 0 || text.startsWith('-') ? text : `${i % 2 === 1 ? ',' : ' '}${text}`
    })
    .join('')
}
