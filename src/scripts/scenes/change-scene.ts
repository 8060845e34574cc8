import type { ScriptSettings } from '../script-settings.ts'
import type { SceneSettings } from './scene-settings.ts'

/** Change what is set for `splot`. */
export function changeScene(
  settings: ScriptSettings,
  change: Partial<SceneSettings>,
): ScriptSettings {
  return { ...settings, scene: { ...settings.scene, ...change } }
}

/** Note that a command sets something that is not covered; only `splot` minds. */
export function noteUncovered(
  settings: ScriptSettings,
  command: string,
  option: string | undefined,
): ScriptSettings {
  const uncovered = new Map(settings.scene.uncovered)
  if (option === undefined) uncovered.delete(command)
  else uncovered.set(command, option)
  return changeScene(settings, { uncovered })
}
