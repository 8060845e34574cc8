import type { NumberSigns, Terminal } from '../charts/chart.ts'
import { parseTextExpression } from './parse-constant.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/**
 * Read `set encoding utf8`. Without a word, and with any other encoding, gnuplot counts bytes. `locale` is that
 * of a user whose texts are UTF-8.
 */
export function readEncoding(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const word = reader.isAtEnd() ? 'default' : readWord(reader, settings)
  const encoding = /^(?:utf|loc)/.test(word) ? 'utf8' : LATIN.has(word) ? 'latin' : 'bytes'
  return changeTerminal(settings, { ...settings.chart.terminal, encoding })
}

/** The encodings with a multiplication sign of their own (gnuplot 5.4). */
const LATIN: ReadonlySet<string> = new Set([
  'iso_8859_1',
  'iso_8859_2',
  'iso_8859_9',
  'iso_8859_15',
  'cp1252',
])

function readWord(reader: TokenReader, settings: ScriptSettings): string {
  const text =
    reader.peek()?.kind === 'word' ? undefined : parseTextExpression(reader, settings.scope)
  if (text !== undefined) return text
  const { text: word } = reader.next('an encoding')
  reader.skipRest()
  return word
}

/** Read `set decimalsign ","`; without a text, and with `locale`, it is the point. */
export function readDecimalSign(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const bare = omit(settings.chart.terminal, 'decimalSign')
  if (reader.isAtEnd()) return changeTerminal(settings, bare)
  if (reader.take('locale')) {
    reader.skipRest()
    return changeTerminal(settings, bare)
  }
  const decimalSign = parseTextExpression(reader, settings.scope)
  if (decimalSign === undefined) throw reader.createSyntaxError('a text such as `","`')
  return changeTerminal(settings, { ...bare, decimalSign })
}

/** Let numbers have a sign of their own, or the usual one, as `set minussign` and `unset micro` say. */
export function changeSigns(settings: ScriptSettings, change: NumberSigns): ScriptSettings {
  const { terminal } = settings.chart
  return changeTerminal(settings, { ...terminal, signs: { ...terminal.signs, ...change } })
}

function changeTerminal(settings: ScriptSettings, terminal: Terminal): ScriptSettings {
  return changeChart(settings, { terminal })
}
