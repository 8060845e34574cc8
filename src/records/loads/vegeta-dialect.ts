import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration } from './printed-amounts.ts'

const HEAD = /^Requests +\[total, rate(?:, throughput)?\] +\d/
const LINE = /^([A-Z][A-Za-z ]*?) +\[([^\]]+)\] +(.*?)\s*$/

/** The text of `vegeta report`: names of columns in brackets, and their values behind them. */
export const vegetaDialect: LoadDialect = {
  name: 'vegeta',
  anchors: [{ text: 'Requests  ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? { read: readLine } : undefined),
}

function readLine(line: string): LoadLine | undefined {
  const match = LINE.exec(line)
  if (match === null) return undefined
  const [, row = '', names = '', values = ''] = match
  const keys = names.split(', ')
  const texts = values.split(', ')
  const find = (key: string): string => texts[keys.indexOf(key)] ?? ''
  switch (row) {
    case 'Requests':
      return {
        figures: [stateDecimal('requests', find('total')), stateDecimal('rate', find('rate'))],
        begins: true,
      }
    case 'Duration':
      return { figures: [stateDuration('duration', find('total')) ?? []].flat() }
    case 'Bytes In':
      return { figures: [stateDecimal('bytes', find('total'))] }
    case 'Status Codes':
      return { figures: countCodes(values) }
    case 'Latencies':
      return {
        figures: keys.flatMap((key, i) => {
          const name = latencyNames[key]
          return name === undefined ? [] : (stateDuration(name, texts[i] ?? '') ?? [])
        }),
      }
  }
  return undefined
}

/** `0:3  200:97`: requests without a response have the code 0. */
function countCodes(text: string): readonly StatedFigure[] {
  const codes = [...text.matchAll(/(\d+):(\d+)/g)].map(
    ([, code = '', count]) => [code, count] as const,
  )
  return stateCodes(codes.map(([code, count]) => [code, Number(count)]))
}

/** State how many requests had no response, and how many one that is no success. */
export function stateCodes(
  codes: readonly (readonly [code: string, count: number])[],
): readonly StatedFigure[] {
  const count = (isCounted: (code: string) => boolean): number =>
    codes.reduce((sum, [code, one]) => sum + (isCounted(code) ? one : 0), 0)
  return [
    stateLoad(
      'errors',
      count((code) => code === '0'),
    ),
    stateLoad(
      'non2xx',
      count((code) => code !== '0' && !/^[23]/.test(code)),
    ),
  ]
}
