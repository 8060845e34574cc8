import path from 'node:path'
import type { Chart } from '../../charts/chart.ts'
import { applyTheme } from '../../charts/pages/apply-theme.ts'
import { createId } from '../../charts/kinds/create-id.ts'
import { drawSingle } from '../../builds/draw-model.ts'
import { nameBeside } from '../../charts/pictures/plt/emit-chart.ts'
import { loadScript, type ScriptDrawing } from '../../scripts/load-script.ts'
import { createProjectFiles } from '../../project-files.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { checkOutputs } from '../check-outputs.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import { isPictureFile, nameSvg, PICTURE_FORMATS } from './picture-file.ts'
import type { PlotOptions } from './plot-options.ts'
import { writePicture } from './write-picture.ts'

/** The options of `plot`, and the arguments of its script. */
interface ScriptOptions extends PlotOptions {
  readonly arguments: readonly string[]
}

/** A picture of a script, and the file it goes to. */
interface ScriptPicture {
  readonly script: string
  readonly drawing: ScriptDrawing
  /** Of the SVG, absolute. */
  readonly file: string
}

/**
 * Draw the pictures of gnuplot scripts: where `set output` says, or beside the script, or below
 * `-o`. A script that cannot be drawn keeps none of the others from it; nothing is written when a file would overwrite
 * another.
 */
export async function runPlotScripts(
  session: Session,
  scripts: readonly string[],
  options: ScriptOptions,
): Promise<ExitCode> {
  const emit = choosePictures(session, options)
  if (emit.length === 0) return EXIT.failed
  const drawn = { ...options, emit }
  if (options.compare === true) return compareScripts(session, scripts, drawn)
  const pictures: ScriptPicture[] = []
  let failed = false
  for (const script of scripts) {
    const found = await readPictures(session, script, drawn)
    failed ||= found.length === 0
    pictures.push(...found)
  }
  if (pictures.length === 0) return EXIT.failed
  if (!(await checkSingle(session, pictures, options))) return EXIT.failed
  const planned = pictures.flatMap(({ file, script }) =>
    drawn.emit.map((format) => ({ file: nameBeside(file, format), log: script })),
  )
  if (!(await checkOutputs(session, planned, scripts))) return EXIT.failed
  let complete = !failed
  for (const picture of pictures) {
    complete = (await drawPicture(session, picture, drawn)) && complete
  }
  return complete ? EXIT.fine : EXIT.failed
}

/** Compare each script with gnuplot; the worst outcome is that of all. */
async function compareScripts(
  session: Session,
  scripts: readonly string[],
  options: ScriptOptions,
): Promise<ExitCode> {
  const { compareWithGnuplot } = await import('./run-plot-compare.ts')
  let worst: ExitCode = EXIT.fine
  for (const script of scripts) {
    const found = await readPictures(session, script, options)
    const drawings = found.map(({ drawing }) => drawing)
    const one = { script, drawings, arguments: options.arguments }
    const exit = await compareWithGnuplot(session, one, options)
    if (exit > worst) worst = exit
  }
  return worst
}

/** A script has its data already: what is written is pictures. */
function choosePictures(session: Session, { emit }: PlotOptions): PlotOptions['emit'] {
  const pictures = PICTURE_FORMATS.filter((format) => emit.includes(format))
  const others = emit.filter((format) => !pictures.some((picture) => picture === format))
  if (others.length > 0) {
    const problem = { kind: 'script-source', formats: others } as const
    const severity = pictures.length === 0 ? 'error' : 'warning'
    report(session, [createMessage(problem, { path: '--emit' }, severity)])
  }
  return pictures
}

async function readPictures(
  session: Session,
  script: string,
  options: ScriptOptions,
): Promise<readonly ScriptPicture[]> {
  const file = path.resolve(session.folder, script)
  const files = createProjectFiles(findRoot(session, file), session.effects)
  const id = createId(path.basename(file, path.extname(file)))
  const request = { files, effects: session.effects, id, lenient: options.lenient }
  const { execute, arguments: given } = options
  const loaded = await loadScript({
    ...request,
    path: file,
    name: script,
    arguments: given,
    ...(execute === undefined ? {} : { before: execute }),
  })
  for (const message of loaded.messages) if (message.file === file) message.file = script
  report(session, loaded.messages)
  const pictures: ScriptPicture[] = []
  for (const drawing of loaded.drawings) {
    const changed = { ...drawing, chart: applyOptions(drawing.chart, options) }
    const target = nameOutput(session, { script: file, drawing, before: pictures }, options)
    // What the command line names is the user's own choice; what a script names stays in the project.
    const targets = options.emit.map((format) => nameBeside(target, format))
    const inside = await Promise.all(targets.map((one) => files.isInside(one)))
    // A comparison writes nothing.
    const isWritten = options.output === undefined && !options.compare
    if (isWritten && inside.includes(false)) {
      const problem = { kind: 'outside-root', path: drawing.output ?? target } as const
      report(session, [createMessage(problem, { ...drawing.place, path: script })])
      return []
    }
    pictures.push({ script, drawing: changed, file: target })
  }
  return pictures
}

/** A script below the folder one works in may read from all of that; another from its own folder. */
function findRoot(session: Session, script: string): string {
  const relative = path.relative(session.folder, script)
  const isBelow = !relative.startsWith('..') && !path.isAbsolute(relative)
  return isBelow ? session.folder : path.dirname(script)
}

function nameOutput(
  session: Session,
  {
    script,
    drawing,
    before,
  }: {
    readonly script: string
    readonly drawing: ScriptDrawing
    readonly before: readonly ScriptPicture[]
  },
  { output }: PlotOptions,
): string {
  const own = drawing.output ?? path.basename(script, path.extname(script))
  const ending = path.extname(own)
  // Pictures of other terminals are drawn as SVG, and named so.
  const stem = /^\.(?:svg|png|pdf|jpe?g|gif|e?ps|html?)$/i.test(ending)
    ? own.slice(0, -ending.length)
    : own
  const folder = output === undefined ? path.dirname(script) : path.resolve(session.folder, output)
  if (output !== undefined && isPictureFile(output)) return nameSvg(folder)
  const base = path.resolve(folder, output === undefined ? stem : path.basename(stem))
  const isTaken = (file: string): boolean => before.some((picture) => picture.file === file)
  for (let number = 1; ; number++) {
    const file = `${base}${number === 1 ? '' : `-${String(number)}`}.svg`
    if (!isTaken(file)) return file
  }
}

/** A path that ends as pictures do takes one picture. */
async function checkSingle(
  session: Session,
  pictures: readonly ScriptPicture[],
  { output }: PlotOptions,
): Promise<boolean> {
  if (output === undefined || /[/\\]$/.test(output)) return true
  const file = path.resolve(session.folder, output)
  const isFolder = (await session.effects.findPathKind(file)) === 'directory'
  if (isFolder || path.extname(file) === '' || (isPictureFile(output) && pictures.length === 1))
    return true
  const problem = {
    kind: 'one-chart-file',
    path: showPath(session, file),
    count: pictures.length,
  } as const
  report(session, [createMessage(problem, { path: file })])
  return false
}

/** What the command line says of size, title and device units goes before the script. */
function applyOptions(chart: Chart, { chart: spec }: PlotOptions): Chart {
  const [width, height] = spec.size ?? [chart.terminal.width, chart.terminal.height]
  const resolution = spec.resolution ?? chart.terminal.resolution
  const title = spec.title === undefined ? chart.title : { ...chart.title, text: spec.title }
  const about = spec.title === undefined ? chart.about : { ...chart.about, title: spec.title }
  const sized = {
    ...chart,
    about,
    title,
    terminal: { ...chart.terminal, width, height, resolution },
  }
  return spec.theme === undefined ? sized : applyTheme(sized, spec.theme)
}

async function drawPicture(
  session: Session,
  { drawing, file, script }: ScriptPicture,
  options: PlotOptions,
): Promise<boolean> {
  const place = { ...drawing.place, path: script }
  const { picture, messages } = await drawSingle(drawing.chart, place)
  report(session, messages)
  if (picture === undefined) return false
  return writePicture(session, { picture, file, sources: () => [], place }, options)
}
