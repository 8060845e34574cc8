import type { StatedFigure } from '../record.ts'
import { stateLoad } from './load-group.ts'
import { stateDecimal, stateSize } from './printed-amounts.ts'

/**
 * State what iperf reports of a test: its time, its size and its rate.
 *
 * @param tool as the notes on units name it
 */
export function stateIperf(
  { time = '', size = '', prefix = '', rate = '', rateUnit = '' }: Readonly<Record<string, string>>,
  tool: string,
): readonly StatedFigure[] {
  return [
    stateDecimal('duration', time),
    ...[stateSize('bytes', { text: `${size}${prefix}B`, base: 1024 }) ?? []].flat(),
    stateRate(rate, rateUnit, tool),
  ]
}

/** State a rate, of which bits are in powers of 1,000 and bytes of 1,024. */
function stateRate(text: string, unit: string, tool: string): StatedFigure {
  const [letter = ''] = /^[KMGT]/.exec(unit) ?? []
  const power = ['', 'K', 'M', 'G', 'T'].indexOf(letter)
  const isBits = unit.endsWith('bits')
  const scale = isBits ? 1000 ** power / 8 : 1024 ** power
  const figure = stateDecimal('transfer', text, scale)
  const unitNote = `printed in ${unit}/sec, by which ${tool} means powers of ${isBits ? '1000 bits' : '1024 bytes'}`
  return { ...stateLoad('transfer', figure.value, figure.resolution), unitNote }
}
