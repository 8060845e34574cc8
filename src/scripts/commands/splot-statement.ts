import type { ScriptCommand } from '../script-command.ts'

/** `splot`; what draws surfaces is loaded with the first one. */
export const splotStatement: ScriptCommand = {
  words: ['sp$lot'],
  run: async (reader, session) => {
    const start = reader.placeOfLast()
    const { splotElements } = await import('../scenes/splot-elements.ts')
    await splotElements(reader, session, start)
    return undefined
  },
}
