import type { ScriptCommand } from '../script-command.ts'
import { TokenReader } from '../token-reader.ts'
import { ScriptError } from '../script-token.ts'
import { plotElements } from '../plot-elements.ts'

/**
 * `replot`: the last `plot` or `splot` once more, with the settings of now and with more elements. `refresh` is the
 * same where data does not change while a script runs.
 */
export const replotStatement: ScriptCommand = {
  words: ['rep$lot', 'refresh'],
  run: async (reader, session) => {
    const last = session.lastPlot
    if (last === undefined) {
      const reason = 'there is no `plot` before `replot`'
      const problem = { kind: 'bad-script-value', reason } as const
      // What failed before has its own message.
      throw new ScriptError({ problem, start: reader.placeOfLast() }, session.hasBegunPlot)
    }
    const place = reader.placeOfLast()
    const more = reader.quoteRest(reader.position)
    reader.skipRest()
    const text = more.text === '' ? last.text : `${last.text}, ${more.text}`
    const shifted = more.tokens.map((token) => ({
      ...token,
      start: token.start + last.text.length + 2,
      end: token.end + last.text.length + 2,
    }))
    const comma = {
      kind: 'symbol',
      text: ',',
      start: last.text.length,
      end: last.text.length,
      place,
    } as const
    const tokens = more.text === '' ? last.tokens : [...last.tokens, comma, ...shifted]
    const again = new TokenReader({ tokens, end: text.length }, text)
    if (last.isScene === true) {
      const { splotElements } = await import('../scenes/splot-elements.ts')
      await splotElements(again, session, place)
    } else await plotElements(again, session, place)
    return undefined
  },
}
