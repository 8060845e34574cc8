import type { Plot } from '../../src/charts/chart.ts'

/** Reads a data file that a script names. */
export type ReadData = (name: string) => string

const ELEMENT =
  /^"([^"]*)" using (\d+):(\d+|\([^)]*\))(?: axes (x1y1|x1y2))? title "([^"]*)" with lines(?: lt (-?\d+))?(?: lw ([\d.]+))?$/

/** Read the elements of a `plot` with their data; `undefined` when one asks for more than there is. */
export function readPlots(elements: string, readData: ReadData): Plot[] | undefined {
  const plots: Plot[] = []
  let file = ''
  for (const element of elements.split(/, (?=")/)) {
    const match = ELEMENT.exec(element)
    if (!match) return undefined
    const [, name = '', xColumn, y = '', axes, title = '', type, width = '1'] = match
    file = name === '' ? file : name
    const rows = readData(file)
      .split('\n')
      .filter((row) => row.trim() !== '' && !row.startsWith('#'))
      .map((row) => row.trim().split(/\s+/).map(Number))
    plots.push({
      style: 'lines',
      axes: axes === 'x1y2' ? 'x1y2' : 'x1y1',
      title: title.replaceAll('\\n', '\n'),
      line: { type: type === undefined ? plots.length + 1 : Number(type), width: Number(width) },
      x: Float64Array.from(rows, (row) => row[Number(xColumn) - 1] ?? NaN),
      y: Float64Array.from(rows, (row) => evaluate(y, row)),
    })
  }
  return plots
}

/** `2`, `($2 / 1024**2)`, `($5+-10)`. */
function evaluate(expression: string, row: readonly number[]): number {
  const match = /^\(?\$?(\d+)(?:\s*([-+*/])\s*(-?[\d.]+)(\*\*2)?)?\)?$/.exec(expression)
  const [, column = '', operator, operand, squared] = match ?? []
  const value = row[Number(column) - 1] ?? NaN
  const other = Number(operand) ** (squared === undefined ? 1 : 2)
  if (operator === '/') return value / other
  if (operator === '*') return value * other
  return operator === '+' ? value + other : value
}
