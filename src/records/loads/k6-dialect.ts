import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'

const LINE =
  /^\s*(?:[✓✗] )?(http_reqs|http_req_duration|http_req_failed|data_received)\.*: +(.*?)\s*$/

/** The summary of k6, of its own requests over HTTP; sizes are in powers of 1,000. */
export const k6Dialect: LoadDialect = {
  name: 'k6',
  anchors: ['http_req_duration..', 'http_reqs..', 'http_req_failed..', 'data_received..'].map(
    (text) => ({ text, where: 'line-start' }),
  ),
  begin: (line) => (LINE.test(line) ? { read: readLine } : undefined),
}

function readLine(line: string): LoadLine | undefined {
  const match = LINE.exec(line)
  if (match === null) return undefined
  const [, name = '', text = ''] = match
  const figures = readFigures(name, text)
  return figures.length === 0 ? undefined : { figures }
}

function readFigures(name: string, text: string): readonly StatedFigure[] {
  switch (name) {
    case 'http_reqs': {
      const [, count, rate = ''] = /^(\d+) +([\d.]+)\/s$/.exec(text) ?? []
      return count === undefined
        ? []
        : [stateLoad('requests', Number(count)), stateDecimal('rate', rate)]
    }
    case 'http_req_failed': {
      const failed = /^[\d.]+% +(?:✓ (\d+) +✗ \d+|(\d+) out of \d+)$/.exec(text)
      const count = failed?.[1] ?? failed?.[2]
      return count === undefined ? [] : [stateLoad('errors', Number(count))]
    }
    case 'data_received': {
      const [, size = '', rate = ''] = /^([\d.]+ [kMGT]?B) +([\d.]+ [kMGT]?B)\/s$/.exec(text) ?? []
      return [
        stateSize('bytes', { text: size, base: 1000 }) ?? [],
        stateSize('transfer', { text: rate, base: 1000 }) ?? [],
      ].flat()
    }
    default:
      return [...text.matchAll(/(avg|min|med|max|p\((\d+)\))=(\S+)/g)].flatMap(
        ([, key = '', share, value = '']) => {
          const figure = latencyNames[share ?? key]
          return figure === undefined ? [] : (stateDuration(figure, value) ?? [])
        },
      )
  }
}
