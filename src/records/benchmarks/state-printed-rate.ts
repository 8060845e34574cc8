import type { StatedNumber } from '../record.ts'
import { statePrintedNumber } from './state-printed.ts'

/** How many of a unit of bytes a second make one byte a second. */
const BYTES: Readonly<Record<string, number>> = {
  ...{ 'B/s': 1, 'KB/s': 1e3, 'MB/s': 1e6, 'GB/s': 1e9, 'TB/s': 1e12, 'PB/s': 1e15 },
  ...{ 'KiB/s': 2 ** 10, 'MiB/s': 2 ** 20, 'GiB/s': 2 ** 30, 'TiB/s': 2 ** 40, 'PiB/s': 2 ** 50 },
}
/** The same of what a benchmark counts: criterion has elements, divan items. */
const COUNT = /^(?<prefix>[KMGTP]?)(?:elem|item)\/s$/

/** State what a benchmark in Rust prints of its throughput, such as `25.6 GiB/s` or `3.2 Melem/s`; nothing for another text. */
export function statePrintedRate(text: string): readonly StatedNumber[] {
  const [number = '', unit = ''] = text.split(/ +/)
  const prefix = COUNT.exec(unit)?.groups?.['prefix']
  const scale = prefix === undefined ? BYTES[unit] : 1000 ** ' KMGTP'.indexOf(prefix || ' ')
  if (scale === undefined) return []
  const [read] =
    prefix === undefined
      ? statePrintedNumber('throughput', number, 'B/s')
      : statePrintedNumber('rate', number, '1/s')
  if (read === undefined) return []
  const { value, resolution = 1 } = read
  return [{ ...read, value: value * scale, resolution: resolution * scale }]
}
