/** How often the units of sysstat are 1,024 kilobytes, by which it means KiB. */
const UNITS: Readonly<Record<string, number>> = {
  '%': 1,
  B: 1 / 1024,
  k: 1,
  M: 1024,
  G: 1024 ** 2,
  T: 1024 ** 3,
  P: 1024 ** 4,
}

/** A number of sysstat's `--human`: `95.0%`, or `20.5M`, which is a size in KiB then; `NaN` for any other text. */
export function readUnitNumber(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:[.,]\d+)?)([%BkMGTP])$/.exec(text) ?? []
  return number === '' ? NaN : Number(number.replace(',', '.')) * (UNITS[unit] ?? NaN)
}
