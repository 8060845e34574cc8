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

/** GitLab writes the stream behind its stamp, and `+` for a line that goes on; what follows is the program's, blanks too. */
const OF_GITLAB = String.raw`${DAY}T${CLOCK}Z [\da-f]{2}[EO](?:[ +]|(?=\r?$))`

/** The loggers of Python write their own stamps, whose lines are read as they are. */
const OF_PYTHON = String.raw`(?!${DAY} \d\d:\d\d:\d\d(?:,\d{3}(?!\d)| - ))`

const OF_OTHERS = String.raw`(?:${TIME}:?|\[${TIME}\]|\(${TIME}\))(?:[ \t]|(?=\r?$))`

const STAMP = String.raw`^${JOB}${OF_PYTHON}(?:${OF_GITLAB}|${OF_OTHERS})`

/** BuildKit's plain progress: the step and the seconds since it began, `#12 3.456 `. */
const STEP = String.raw`^#\d+ \d+\.\d{1,3}(?: |(?=\r?$))`
/** What else BuildKit says of a step. */
const OF_BUILDKIT = new RegExp(
  String.raw`${STEP}|^#\d+ (?:\[|DONE\b|CACHED\b|ERROR\b|CANCELED\b|\.\.\.$|(?:transferring|resolve|extracting|exporting|naming|writing|importing|sha256:)[\w: ])`,
)

/** How many lines decide; the first ones may be those of a tool that has no clock. */
const MOST_LINES = 20

/** Find the time stamps of a log by its first lines: most of them begin with one. */
export function findStamps(head: string): RegExp | undefined {
  const stamp = new RegExp(STAMP)
  const lines = listLines(head)
  const count = lines.filter((line) => stamp.test(line)).length
  return count > 0 && count * 2 > lines.length ? new RegExp(STAMP, 'gm') : undefined
}

/**
 * Find what BuildKit writes before the lines of a program. Hosts that put stamps before lines run builds in the midst of others, so that
 * the first lines need not be of one.
 */
export function findSteps(head: string, { isStamped }: { isStamped: boolean }): RegExp | undefined {
  const lines = listLines(head)
  const count = lines.filter((line) => OF_BUILDKIT.test(line)).length
  return isStamped || count * 2 > lines.length ? new RegExp(STEP, 'gm') : undefined
}

/** Find the name of a container or of a program that most of the first lines of a log begin with. */
export function findPrefix(head: string): RegExp | undefined {
  const lines = listLines(head)
  const prefix = findNamed(lines, CONTAINER) ?? findNamed(lines, PROGRAM)
  return prefix === undefined ? undefined : new RegExp(prefix, 'gm')
}

function listLines(head: string): readonly string[] {
  const whole = head.split('\n').filter((line) => line.trim() !== '')
  return whole.slice(0, MOST_LINES).map((line) => line.replace(/\r$/, ''))
}

/** Which names stand before the lines of a log, and what of a line is removed for a name. */
interface NamedPrefix {
  readonly pattern: RegExp
  readonly create: (name: string) => string
  /** Whose lines may stand between those of the program. */
  readonly others: readonly string[]
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Docker compose: `web-1  | `. Names end in a number, as it gives them. */
const CONTAINER: NamedPrefix = {
  pattern: /^([A-Za-z0-9][\w.-]*[-_]\d+ +)\|(?: |$)/,
  create: (name) => String.raw`^${escape(name)}\|(?: |(?=\r?$))`,
  others: [],
}

const HOST = String.raw`(?:${DAY}T${CLOCK}${ZONE}|${MONTH} [ \d]\d ${CLOCK}) [\w.-]+ `

/** journalctl and syslog: `Jan 02 03:04:05 host program[501]: `; what systemd says of a unit stands among its lines. */
const PROGRAM: NamedPrefix = {
  pattern: new RegExp(String.raw`^${HOST}([\w.@/-]+?)(?:\[\d+\])?:(?: |$)`),
  create: (name) => String.raw`^${HOST}(?:${escape(name)}|systemd)(?:\[\d+\])?:(?: |(?=\r?$))`,
  others: ['systemd'],
}

/**
 * Find the one name that most of the lines begin with. Where there are several, the lines of two programs would run into
 * one another, so that none is removed.
 */
function findNamed(
  lines: readonly string[],
  { pattern, create, others }: NamedPrefix,
): string | undefined {
  const found = lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  const names = [...new Set(found)]
  const own = names.filter((name) => !others.includes(name))
  const [name = names[0]] = own
  return name !== undefined && own.length < 2 && found.length * 2 > lines.length
    ? create(name)
    : undefined
}

/** Remove what stands before the lines of a text, and count the words in it. */
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
