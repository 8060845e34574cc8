import { expandBinary } from './binary/expand-binary.ts'
import type { LoadedPlot } from './load-plot.ts'
import type { BlockSource, FileSource } from './script-plot.ts'
import type { ScriptSession } from './script-session.ts'
import { ScriptError, type ScriptFault } from './script-token.ts'

/**
 * Open what an element reads its rows from. A file that cannot be opened is a fault, for which it is `undefined`, and
 * keeps the rest of the plot from being read no less.
 *
 * @param miss told of a file that is not there
 */
export async function openSource(
  session: ScriptSession,
  source: FileSource | BlockSource,
  miss = (fault: ScriptFault): void => {
    session.fault(fault)
  },
): Promise<AsyncIterable<Uint8Array> | undefined> {
  if (source.kind === 'block') return streamOf(Buffer.from(source.text))
  const own = session.scope.files.get(source.name)
  if (own !== undefined) return streamOf(Buffer.from(own))
  try {
    const chunks = await session.host.openData(source, session.settings.loadPath)
    return source.binary === undefined ? chunks : expandBinary(chunks, source.binary)
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error
    if (error.fault.problem.kind === 'missing-data') miss(error.fault)
    else session.fault(error.fault)
    return undefined
  }
}

/** Open what a file that is not there is read as. */
export function openNothing(): AsyncIterable<Uint8Array> {
  return streamOf(new Uint8Array(0))
}

/** Let an element show nothing, but keep its row in the key. */
export function keepRow(one: LoadedPlot): LoadedPlot {
  return { ...one, plot: { ...one.plot, isTitleHidden: true, isRowKept: true } }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
