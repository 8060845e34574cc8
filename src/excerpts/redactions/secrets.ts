import { createShape, type RedactionRule } from './redaction-rule.ts'

/** A value that could be a secret: letters and digits, not a number, a word or a call. */
const VALUE = String.raw`(?=[^\s"'&,;()]{0,80}\d)(?!\d+(?:\.\d+)?(?![\w.\-])|\$|<|\*{2})[^\s"'&,;\x60()\]}]{6,500}(?!\()`

/** Tokens, keys and passwords. */
export const secrets: RedactionRule = {
  name: 'secrets',
  shapes: [
    createShape(
      String.raw`(?<![\w\-])(?<secret>(?:gh[pousr]_|github_pat_|glpat-|npm_|pypi-|hf_|xox[abeprs]-|sk-|sk_live_|pk_live_|rk_live_|dop_v1_|shpat_|AIza|SG\.|ya29\.)[\w.\-]{12,500})`,
    ),
    createShape(String.raw`(?<!\w)(?<secret>(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16})(?!\w)`),
    createShape(
      String.raw`(?<![\w.])(?<secret>eyJ[\w\-]{8,}\.[\w\-]{8,2000}(?:\.[\w\-]{0,2000})?)`,
    ),
    createShape(
      String.raw`\b(?:[Bb]earer|[Bb]asic|[Tt]oken)\s+(?<secret>[\w.~+/\-]{16,2000}={0,2})`,
    ),
    createShape(
      String.raw`(?:^|[^\p{L}])(?:[Pp]assw(?:or)?d|PASSW(?:OR)?D|passphrase|PASSPHRASE|pwd)["']?\s?[=:]\s?["']?(?<secret>(?!\$|<|\*{2}|$)[^\s"'&,;\x60)\]}]{1,200})`,
      { applies: (lines, index) => !/password (?:for|prompt)/i.test(lines[index] ?? '') },
    ),
    createShape(
      String.raw`(?:^|[^\p{L}])(?:[\w\-]*[_\-])?(?:[Tt]oken|TOKEN|[Ss]ecret|SECRET|(?:[Aa]pi|API|[Aa]ccess|ACCESS|[Ss]ecret|SECRET|[Pp]rivate|PRIVATE|[Aa]uth|AUTH)[_\-]?(?:[Kk]ey|KEY)|(?:SECRET_)?ACCESS_KEY(?:_ID)?|[Cc]redentials?)["']?\s?[=:]\s?["']?(?<secret>${VALUE})`,
    ),
    createShape(
      String.raw`--(?:password|passwd|token|secret|api-key)[=\s]["']?(?<secret>[^\s"']{3,200})`,
    ),
    createShape(String.raw`\bX-[\w\-]*(?:Key|Token|Auth)[\w\-]*:\s?(?<secret>\S{6,500})`),
    createShape(String.raw`\b(?:Set-)?Cookie:\s?(?<secret>\S.{5,2000})$`),
    createShape(String.raw`^(?<secret>[A-Za-z0-9+/=]{16,100})$`, { applies: isInKey }),
  ],
}

const keysOf = new WeakMap<readonly string[], readonly boolean[]>()

/** Check whether a line is inside a private key. */
function isInKey(lines: readonly string[], index: number): boolean {
  let isInside = false
  const inside =
    keysOf.get(lines) ??
    lines.map((line) => {
      if (/^-----(?:BEGIN|END) /.test(line)) isInside = /^-----BEGIN [A-Z ]*PRIVATE KEY/.test(line)
      return isInside
    })
  keysOf.set(lines, inside)
  return inside[index] ?? false
}
