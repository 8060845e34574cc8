import { parseTextExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set loadpath "data" "more:others"`: folders in which files are looked for besides; `reset` keeps them. */
export function readLoadPath(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const loadPath: string[] = []
  while (!reader.isAtEnd()) {
    const text = parseTextExpression(reader, settings.scope)
    if (text === undefined) throw reader.createSyntaxError('a folder in quotes')
    loadPath.push(...text.split(':').filter((folder) => folder !== ''))
  }
  return { ...settings, loadPath }
}
