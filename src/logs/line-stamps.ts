/**
 * The time stamps that hosts put before the lines of a program: those of GitHub Actions, `docker logs -t` and GitLab
 * (`2026-01-02T03:04:05.1234567Z `, the last with `00O `), of `gh run view --log` with the job and the step before
 * them, of `ts` (`Jan 02 03:04:05 `), and clocks, with or without brackets, or with a colon as JDK 8 has it.
 */
const DAY = String.raw`\d{4}-\d\d-\d\d`
const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`
const ZONE = String.raw`(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?`
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const TIME = String.raw`(?:${DAY}[T ]${CLOCK}${ZONE}|${MONTH} [ \d]\d (?:\d{4} )?${CLOCK}|${CLOCK})`
const JOB = String.raw`(?:[^\t\r\n]+\t[^\t\r\n]+\t(?:\xef\xbb\xbf)?(?=\d{4}-))?`
const STREAM = String.raw`(?: \d\d[EO][ +]?(?=[^\r\n]|\r?$))?`

/** The loggers of Python write their own stamps, whose lines are read as they are. */
const OF_PYTHON = String.raw`(?!${DAY} \d\d:\d\d:\d\d(?:,\d{3}(?!\d)| - ))`

const STAMP = String.raw`^${JOB}${OF_PYTHON}(?:${TIME}:?|\[${TIME}\]|\(${TIME}\))${STREAM}(?:[ \t]|(?=\r?$))`

/** How many lines decide; the first ones may be those of a tool that has no clock. */
const MOST_LINES = 20

/** Find the time stamps of a log by its first lines: most of them begin with one. */
export function findStamps(head: string): RegExp | undefined {
  const stamp = new RegExp(STAMP)
  const whole = head.split('\n').filter((line) => line.trim() !== '')
  const lines = whole.slice(0, Math.min(MOST_LINES, Math.max(1, whole.length)))
  const count = lines.filter((line) => stamp.test(line.replace(/\r$/, ''))).length
  return count > 0 && count * 2 > lines.length ? new RegExp(STAMP, 'gm') : undefined
}

/** Remove the time stamps before the lines of a text, and count the words in them. */
export function removeStamps(
  text: string,
  stamps: RegExp | undefined,
): { readonly text: string; readonly count: number } {
  if (stamps === undefined) return { text, count: 0 }
  let count = 0
  const cleaned = text.replace(stamps, (stamp) => {
    count += stamp.trim().split(/\s+/).length
    return ''
  })
  return { text: cleaned, count }
}
