import { NO_HOST } from './redactions/prompts.ts'
import { COMMANDS, isCommonWord } from './redactions/shell-words.ts'

/** What prompts end with. */
const MARKS = '$%#>❯➜»λ➤✗✘⟩ξ'

/** A prompt of any shell, with a command behind its mark. */
const COMMAND_LINE = new RegExp(
  String.raw`^(?<head>[^${MARKS}]{1,80})[${MARKS}]\s+(?:(?:\.{0,2}|~)/\S|(?:${[...COMMANDS].join('|')})(?![\w-]))`,
  'u',
)

/** A prompt whose mark stands first, before names and a folder. */
const MARK_FIRST = new RegExp(
  String.raw`^\s*[❯➜»λ➤]\s+(?!(?:${[...COMMANDS].join('|')})(?![\w-]))(?<head>(?:[\p{L}_][\w.\-]*\s){1,3})[~/]`,
  'u',
)

/** Segments of a prompt in a patched font. */
const SEGMENTS = /^\s*[\ue0b0-\ue0d4]?[^\ue0b0-\ue0d4]{1,80}[\ue0b0-\ue0d4]/

/** `alice@zeus`, which may also be a package with its tag or a symbol with its version. */
const PAIR = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@./+\-])(?<user>[a-z][\p{L}\p{N}_\-]{1,31})@(?!(?:${NO_HOST})\b)(?<host>\p{L}[\p{L}\p{N}_\-]{1,62})(?![\p{L}\p{N}@(])`,
  'u',
)

/** A server that only its port gives away: `http://build7.example.com:8080`. */
const SERVER =
  /\b[a-z]{2,12}:\/\/(?!localhost\b|host\b)(?:\p{L}[\p{L}\p{N}_-]*\.)+\p{L}{2,24}:\d{2,5}(?!\d)/u

/** Check whether a line that shows everything may show a name: only its author can tell. */
export function isDoubtful(line: string): boolean {
  if (SERVER.test(line)) return true
  const { user, host } = PAIR.exec(line)?.groups ?? {}
  if (user !== undefined && host !== undefined && !isCommonWord(user) && !isCommonWord(host)) {
    return true
  }
  const named = MARK_FIRST.exec(line)?.groups ?? COMMAND_LINE.exec(line)?.groups
  const head = named?.['head'] ?? SEGMENTS.exec(line)?.[0] ?? ''
  const words = head.match(/(?<![~/.\p{L}\p{N}_-])[\p{L}_][\p{L}\p{N}_.-]{2,}/gu) ?? []
  return words.some((word) => !isCommonWord(word))
}
