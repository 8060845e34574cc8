/** A line of the text that Prometheus reads. */
export interface PrometheusSample {
  /** The name of the metric alone. */
  readonly metric: string
  /** The name with its labels, as Prometheus prints it. */
  readonly series: string
  /** May be infinite or no number. */
  readonly value: number
}

const NAME = String.raw`[A-Za-z_:][\w:]*`
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`
/** A label; or a metric, which stands first where its name needs quotes. */
const LABEL = String.raw`(?:${NAME}|${QUOTED})[ \t]*(?:=[ \t]*${QUOTED}[ \t]*)?`
const PARTS = new RegExp(
  String.raw`(?<key>${NAME}|${QUOTED})[ \t]*(?:=[ \t]*(?<text>${QUOTED}))?`,
  'g',
)
const LABELS = String.raw`\{[ \t]*(?:${LABEL}(?:,[ \t]*${LABEL})*(?:,[ \t]*)?)?\}`
const DECIMAL = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`
const HEX = String.raw`0x(?<whole>[\da-f]*)(?:\.(?<part>[\da-f]*))?p(?<power>[-+]?\d+)`
/** A time in milliseconds, or in seconds in OpenMetrics, and an exemplar may stand behind the value. */
const SAMPLE = new RegExp(
  String.raw`^(?<metric>${NAME})?[ \t]*(?<labels>${LABELS})?[ \t]+(?<value>\S+)(?:[ \t]+-?\d+(?:\.\d+)?)?(?:[ \t]+#.*)?$`,
)
const NUMBER = new RegExp(`^(?<sign>[-+]?)(?:${DECIMAL}|${HEX}|inf(?:inity)?|nan)$`, 'i')

/** Parse a sample; its numbers are those of Go's `ParseFloat`, as the documentation of the format has it. */
export function parsePrometheusSample(text: string): PrometheusSample | undefined {
  const fields = SAMPLE.exec(text)?.groups
  if (fields === undefined) return undefined
  const value = parseNumber(fields['value'] ?? '')
  const labels = [...(fields['labels'] ?? '').matchAll(PARTS)].map(({ groups }) => ({
    key: groups?.['key'] ?? '',
    text: groups?.['text'],
  }))
  const [first] = labels
  const isQuoted = first?.text === undefined && first?.key.startsWith('"') === true
  const metric = fields['metric'] ?? (isQuoted ? unquote(first.key) : undefined)
  const bare = labels.filter((label) => label.text === undefined).length
  if (value === undefined || metric === undefined) return undefined
  if (bare > (fields['metric'] === undefined ? 1 : 0)) return undefined
  const written = labels.map(({ key, text: of }) => (of === undefined ? key : `${key}=${of}`))
  const list = written.length === 0 ? '' : `{${written.join(',')}}`
  return { metric, series: (fields['metric'] ?? '') + list, value }
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

function parseNumber(text: string): number | undefined {
  const fields = NUMBER.exec(text)?.groups
  if (fields === undefined) return undefined
  const { sign, whole, part = '', power } = fields
  const factor = sign === '-' ? -1 : 1
  if (power !== undefined) {
    const digits = (whole ?? '') + part
    if (digits === '') return undefined
    return factor * parseInt(digits, 16) * 2 ** (Number(power) - 4 * part.length)
  }
  if (/nan$/i.test(text)) return NaN
  return /inf/i.test(text) ? factor * Infinity : Number(text)
}
