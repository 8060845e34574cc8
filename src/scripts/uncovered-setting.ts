import { findNearestName } from '../problems/word-lists.ts'
import type { TokenReader } from './token-reader.ts'

/** What gnuplot can set besides, and `set` here does not know: no slips of the hand. */
const OF_GNUPLOT =
  'dgrid3d history hidden3d isosurface jitter link mapping multiplot nonlinear overflow paxis pixmap pm3d rgbmax spiderplot table tics view walls xyplane zero'.split(
    ' ',
  )

/**
 * Say that a setting of a command is not covered, or that there is none.
 *
 * @param known what the command can set, as gnuplot abbreviates it (`o$utput`): what looks like one of these is a slip
 */
export function createUncoveredSetting(
  reader: TokenReader,
  command: string,
  known: readonly string[] = [],
) {
  const option = reader.peek()?.text ?? ''
  if (option === '') return reader.createSyntaxError('a setting')
  const names = known.map((name) => name.replace('$', ''))
  const isOther = option.length < 4 || OF_GNUPLOT.some((name) => name.startsWith(option))
  const near = isOther ? undefined : findNearestName(option, names)
  const written = `${command} ${option}`
  return reader.createError({
    kind: 'uncovered-command',
    command: written,
    ...(near === undefined ? {} : { near: `${command} ${near}` }),
  })
}
