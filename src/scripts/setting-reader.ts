import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Reads the arguments of a setting, and returns the settings with it changed. */
export type ReadSetting = (reader: TokenReader, settings: ScriptSettings) => ScriptSettings
