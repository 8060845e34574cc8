/** Seconds of `1-02:03:04`, `02:03:04`, `03:04` or `0:03.25`, as ps and top print how much time passed; `NaN` for any other text. */
export function readClockSpan(text: string): number {
  const match = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d\d(?:[.,]\d+)?)$/.exec(text)
  if (match === null) return NaN
  const [, days = '0', hours = '0', minutes = '', seconds = ''] = match
  const whole = (Number(days) * 24 + Number(hours)) * 3600 + Number(minutes) * 60
  const [, decimals = ''] = seconds.split(/[.,]/)
  return Number((whole + Number(seconds.replace(',', '.'))).toFixed(decimals.length))
}
