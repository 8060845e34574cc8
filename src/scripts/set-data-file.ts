import { parseTextExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'
import { createUncoveredSetting } from './uncovered-setting.ts'

/** Read `set datafile separator ","`, `missing "NaN"` and the like. */
export function readDataFile(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let next = readDataOption(reader, settings)
  while (!reader.isAtEnd()) next = readDataOption(reader, next)
  return next
}

function readDataOption(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { data } = settings
  if (reader.take('sep$arator')) {
    return { ...settings, data: { ...data, separator: readSeparator(reader, settings) } }
  }
  if (reader.take('miss$ing')) {
    const missing =
      reader.isAtEnd() || reader.take('none') ? undefined : readMissing(reader, settings)
    return { ...settings, data: { ...data, missing } }
  }
  if (reader.take('com$mentschars')) {
    const comments = parseTextExpression(reader, settings.scope) ?? '#'
    return { ...settings, data: { ...data, comments } }
  }
  if (reader.take('columnhead$ers')) return { ...settings, hasHeaders: true }
  if (reader.take('nocolumnhead$ers')) return { ...settings, hasHeaders: false }
  if (reader.take('nofpe_trap', 'fort$ran', 'nofort$ran')) return settings
  throw createUncoveredSetting(reader, 'set datafile')
}

function readMissing(reader: TokenReader, settings: ScriptSettings): string {
  if (reader.take('NaN')) return 'NaN'
  const missing = parseTextExpression(reader, settings.scope)
  if (missing === undefined) throw reader.createSyntaxError('a text such as `"NaN"`')
  return missing
}

function readSeparator(reader: TokenReader, settings: ScriptSettings): string | undefined {
  if (reader.isAtEnd() || reader.take('white$space')) return undefined
  if (reader.take('comma')) return ','
  if (reader.take('tab')) return '\t'
  const separator = parseTextExpression(reader, settings.scope)
  if (separator === undefined)
    throw reader.createSyntaxError('`whitespace`, `comma`, `tab` or a character')
  if (separator === ' ') return undefined
  if (separator === '\\t') return '\t'
  if (separator.length === 1) return separator
  throw reader.createErrorBefore({
    kind: 'uncovered-option',
    option: 'several separators',
    command: 'set datafile',
  })
}

/** Read `unset datafile [separator|missing|columnheaders]`. */
export function unsetDataFile(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { data } = settings
  if (reader.take('sep$arator')) return { ...settings, data: { ...data, separator: undefined } }
  if (reader.take('miss$ing')) return { ...settings, data: { ...data, missing: undefined } }
  if (reader.take('columnhead$ers')) return { ...settings, hasHeaders: false }
  return {
    ...settings,
    hasHeaders: false,
    data: { ...data, separator: undefined, missing: undefined },
  }
}
