import path from 'node:path'
import { comparePrimitives } from '../../charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../charts/comparison/primitives.ts'
import { layOutChart } from '../../charts/lay-out-chart.ts'
import { drawSvg } from '../../charts/pictures/svg/draw-svg.ts'
import { explainChartProblems } from '../../builds/draw-model.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import type { ScriptDrawing } from '../../scripts/load-script.ts'
import { runGnuplot, type GnuplotRun, type PictureSize } from '../run-gnuplot.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'
import type { PlotOptions } from './plot-options.ts'

/** The differences that are shown of a picture. */
const MOST_SHOWN = 10

/** A script with what tracedocs draws for it. */
export interface ComparedScript {
  readonly script: string
  readonly drawings: readonly ScriptDrawing[]
  readonly arguments: readonly string[]
}

/** Draw a script with gnuplot, too, and say what differs; nothing is written. */
export async function compareWithGnuplot(
  session: Session,
  { script, drawings, arguments: given }: ComparedScript,
  { execute }: PlotOptions,
): Promise<ExitCode> {
  const file = path.resolve(session.folder, script)
  const text = Buffer.from(await session.effects.readFile(file)).toString('utf8')
  const runs = new Map<string, GnuplotPictures>()
  // gnuplot runs once for each size: the size of a terminal holds for all pictures of a run.
  for (const { chart } of drawings) {
    const size = readSize(chart.terminal)
    const key = JSON.stringify(size)
    if (runs.has(key) || runs.size >= MOST_RUNS) continue
    const run = await runGnuplot({
      text,
      folder: path.dirname(file),
      loadPath: session.folder,
      arguments: given,
      before: execute ?? [],
      size,
    })
    if (run.kind !== 'ran') {
      const reason = run.kind === 'failed' ? run.stderr.trim() : ''
      report(session, [createMessage({ kind: 'no-gnuplot', reason }, { path: script })])
      return EXIT.failed
    }
    runs.set(key, leaveOutBlank(run, drawings.length))
  }
  const [theirs] = runs.values()
  if (theirs === undefined) return EXIT.failed
  let isSame = theirs.pictures.length === drawings.length
  if (!isSame) {
    const counts = [drawings.length, theirs.pictures.length].map(String)
    session.print(
      `${script}: tracedocs draws ${counts[0] ?? ''} pictures, gnuplot ${counts[1] ?? ''}\n`,
    )
  }
  for (const [index, drawing] of drawings.entries()) {
    const own = runs.get(JSON.stringify(readSize(drawing.chart.terminal))) ?? theirs
    const picture = own.pictures[index]
    if (picture === undefined) break
    isSame = (await comparePicture(session, { script, index, drawing, picture })) && isSame
  }
  return isSame ? EXIT.fine : EXIT.outOfDate
}

type GnuplotPictures = Extract<GnuplotRun, { readonly kind: 'ran' }>

/** Leave out pictures with nothing in them, such as that of `clear`, where gnuplot has more than tracedocs. */
function leaveOutBlank(run: GnuplotPictures, count: number): GnuplotPictures {
  if (run.pictures.length <= count) return run
  const pictures = run.pictures.filter((picture) => readPrimitives(picture).length > 0)
  return { ...run, pictures }
}

/** Most sizes of pictures that gnuplot runs for; further ones are drawn in the first size. */
const MOST_RUNS = 6

function readSize(terminal: ScriptDrawing['chart']['terminal']): PictureSize {
  const { width, height, font, fontScale, lineWidth, dashLength, lineCap, background } = terminal
  const text = `${font.family},${String(font.size)}`
  return { width, height, font: text, fontScale, lineWidth, dashLength, lineCap, background }
}

async function comparePicture(
  session: Session,
  {
    script,
    index,
    drawing,
    picture,
  }: Pick<ComparedScript, 'script'> & {
    readonly index: number
    readonly drawing: ScriptDrawing
    readonly picture: string
  },
): Promise<boolean> {
  const layout = layOutChart(drawing.chart)
  const place = { ...drawing.place, path: script }
  if (layout.kind === 'failed') {
    report(
      session,
      explainChartProblems(layout.problems).map((problem) => createMessage(problem, place)),
    )
    return false
  }
  const ours = readPrimitives(await drawSvg(layout.drawing))
  const theirs = readPrimitives(picture)
  const differences = comparePrimitives(ours, theirs)
  const [drawn, expected] = [ours.length, theirs.length].map(String)
  const head = `${script}: picture ${String(index + 1)}: ${drawn ?? ''} primitives, ${expected ?? ''} of gnuplot's`
  if (differences.length === 0) {
    session.print(`${head}; identical\n`)
    return true
  }
  const shown = differences.slice(0, MOST_SHOWN).map((line) => `  ${line}`)
  const more = differences.length - shown.length
  session.print(
    `${head}; ${String(differences.length)} differ (- gnuplot's, + tracedocs'; pixels from the upper left corner)\n${shown.join('\n')}\n${more > 0 ? `  and ${String(more)} more\n` : ''}`,
  )
  return false
}
