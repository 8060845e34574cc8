import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import type { BuiltChart } from './build-charts.ts'
import type { BuiltFile } from './project-build.ts'
import { checkStaleImage } from './check-stale-image.ts'
import { drawImage, IMAGE_FORMATS, type ImageFormat } from './draw-image.ts'
import { nameBeside, type EmittedFormat } from '../charts/pictures/plt/emit-chart.ts'
import type { ProjectFiles } from '../project-files.ts'
import { readPresentBytes, readPresentText } from './read-present.ts'

/** How and where to write the files of charts. */
export interface ChartOutputs {
  readonly emit: readonly (ImageFormat | EmittedFormat)[]
  /** Pixels of a PNG per pixel of its chart. */
  readonly scale: number
  readonly files: ProjectFiles
  readonly effects: Effects
}

/** The files of charts; those that could not be made appear only in the messages. */
export interface BuiltChartFiles {
  readonly files: readonly BuiltFile[]
  readonly messages: readonly VFileMessage[]
}

/** Build the files of charts: each SVG, then the files emitted beside it. */
export async function buildChartFiles(
  charts: readonly BuiltChart[],
  outputs: ChartOutputs,
): Promise<BuiltChartFiles> {
  const built: BuiltChartFiles[] = []
  for (const chart of charts) {
    built.push(await buildPicture(chart, outputs))
    for (const source of listSources(chart, outputs)) {
      built.push(await buildSource(chart, source, outputs))
    }
    for (const format of IMAGE_FORMATS) {
      if (outputs.emit.includes(format)) built.push(await buildImage(chart, format, outputs))
      else built.push({ files: [], messages: await checkStaleImage(chart, format, outputs) })
    }
  }
  return {
    files: built.flatMap(({ files }) => files),
    messages: built.flatMap(({ messages }) => messages),
  }
}

async function buildPicture(
  { file: path, picture }: BuiltChart,
  outputs: ChartOutputs,
): Promise<BuiltChartFiles> {
  const before = await readPresentText(path, outputs)
  const file: BuiltFile = { kind: 'chart', path, before, after: picture.svg, changes: [] }
  return { files: [file], messages: [] }
}

type ChartSource = ReturnType<BuiltChart['sources']>[number]

function listSources(chart: BuiltChart, { emit }: ChartOutputs): readonly ChartSource[] {
  const isWanted = emit.includes('dat') || emit.includes('plt')
  return isWanted ? chart.sources().filter(({ format }) => emit.includes(format)) : []
}

async function buildSource(
  chart: BuiltChart,
  { path, format, text }: ChartSource,
  outputs: ChartOutputs,
): Promise<BuiltChartFiles> {
  if (!(await outputs.files.isInside(path))) return refuseOutside(path, chart)
  const before = await readPresentText(path, outputs)
  const kind = format === 'dat' ? 'data' : 'script'
  return { files: [{ kind, path, before, after: text, changes: [] }], messages: [] }
}

async function buildImage(
  chart: BuiltChart,
  format: ImageFormat,
  outputs: ChartOutputs,
): Promise<BuiltChartFiles> {
  const path = nameBeside(chart.file, format)
  if (!(await outputs.files.isInside(path))) return refuseOutside(path, chart)
  const before = await readPresentBytes(path, outputs)
  const { place, picture } = chart
  const { scale } = outputs
  const { bytes, messages } = await drawImage(picture, { format, scale, before, place })
  if (bytes === undefined) return { files: [], messages }
  return { files: [{ kind: 'image', path, before, after: bytes, changes: [] }], messages }
}

/** The folder is in the project, like the SVG, but a link in it may lead outside. */
function refuseOutside(path: string, { place }: BuiltChart): BuiltChartFiles {
  return { files: [], messages: [createMessage({ kind: 'outside-root', path }, place)] }
}
