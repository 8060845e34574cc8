import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

const HEAD = /^Summary report @ \d\d:\d\d:\d\d\([+-]\d{4}\)(?: \d{4}-\d\d-\d\d)?\s*$/
/** Release 2 puts dots between a name and its number. */
const DOTTED = /^(?<label>[A-Za-z][\w.:/ -]*?): \.+ ?(?<number>\d+(?:\.\d+)?)(?:\/sec)?$/
const PLAIN = /^(?<label>[A-Za-z0-9][\w/ ()]*): +(?<number>\d+(?:\.\d+)?)(?: \([\d.]+%\))?$/
const SECTION = /^(?<label>[A-Za-z][\w.:/ ()-]*):$/
/** Sections with times of requests, of release 2 and of those before it. */
const LATENCIES = ['http.response_time', 'Request latency', 'Response time (msec)']
const RATES = ['http.request_rate', 'RPS sent', 'Mean response/sec']
const REQUESTS = ['http.responses', 'Requests completed']

/** The summary that artillery prints last, of release 1 and 2; times are in milliseconds. */
export const artilleryDialect: LoadDialect = {
  name: 'artillery',
  anchors: [{ text: 'Summary report @ ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let section = ''
  let counts = { errors: 0, non2xx: 0 }
  const stateCounts = (): readonly StatedFigure[] => [
    stateLoad('errors', counts.errors),
    stateLoad('non2xx', counts.non2xx),
  ]
  return {
    read(written) {
      const line = written.trim()
      if (HEAD.test(line)) {
        section = ''
        counts = { errors: 0, non2xx: 0 }
        return { figures: [], begins: true }
      }
      const header = SECTION.exec(line)?.groups?.['label']
      if (header !== undefined) section = header
      const { label = '', number = '' } = (DOTTED.exec(line) ?? PLAIN.exec(line))?.groups ?? {}
      if (header !== undefined || label === '') return undefined
      // Of release 2, what does not belong to a section stands at the start of the line.
      if (!written.startsWith(' ')) section = ''
      const isError = label.startsWith('errors.') || section === 'Errors'
      const status = /^(?:http\.codes\.)?(?<code>\d{3})$/.exec(label)?.groups?.['code']
      if (isError) counts.errors += Number(number)
      if (status?.startsWith('2') === false) counts.non2xx += Number(number)
      if (isError || status !== undefined) {
        // Where no request had a response, release 2 has no line of responses behind them.
        return { figures: stateCounts(), restates: true }
      }
      if (REQUESTS.includes(label)) {
        return { figures: [stateDecimal('requests', number), ...stateCounts()], restates: true }
      }
      const figures = readFigure(label, number, section)
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readFigure(label: string, number: string, section: string): readonly StatedFigure[] {
  if (RATES.includes(label)) return [stateDecimal('rate', number)]
  if (label === 'http.downloaded_bytes') return [stateDecimal('bytes', number)]
  const name = latencyNames[label === 'median' ? 'med' : label.replace(/^p(?=\d+$)/, '')]
  const isLatency = LATENCIES.includes(section) && name !== undefined
  return isLatency ? [stateDecimal(name, number, 1e-3)] : []
}
