import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import type { BuiltChart } from './build-charts.ts'
import type { BuiltFile } from './project-build.ts'
import { drawImage, IMAGE_FORMATS, type ImageFormat } from './draw-image.ts'
import { nameBeside, type EmittedFormat } from '../charts/pictures/plt/emit-chart.ts'
import type { ProjectFiles } from '../project-files.ts'

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
  const builder = new ChartFileBuilder(outputs)
  for (const chart of charts) await builder.build(chart)
  return { files: builder.files, messages: builder.messages }
}

class ChartFileBuilder {
  readonly files: BuiltFile[] = []
  readonly messages: VFileMessage[] = []
  readonly #outputs: ChartOutputs

  constructor(outputs: ChartOutputs) {
    this.#outputs = outputs
  }

  async build(chart: BuiltChart): Promise<void> {
    const { emit } = this.#outputs
    await this.#addText('chart', { path: chart.file, text: chart.picture.svg })
    const sources = emit.includes('dat') || emit.includes('plt') ? chart.sources() : []
    for (const source of sources.filter(({ format }) => emit.includes(format))) {
      if (!(await this.#isInside(source.path, chart))) continue
      await this.#addText(source.format === 'dat' ? 'data' : 'script', source)
    }
    for (const format of IMAGE_FORMATS.filter((image) => emit.includes(image))) {
      await this.#addImage(chart, format)
    }
  }

  async #addText(
    kind: BuiltFile['kind'],
    { path, text }: { readonly path: string; readonly text: string },
  ): Promise<void> {
    const bytes = await this.#read(path)
    const before = bytes && Buffer.from(bytes).toString()
    this.files.push({ kind, path, before, after: text, changes: [] })
  }

  async #addImage(chart: BuiltChart, format: ImageFormat): Promise<void> {
    const path = nameBeside(chart.file, format)
    if (!(await this.#isInside(path, chart))) return
    const before = await this.#read(path)
    const { scale } = this.#outputs
    const { place, picture } = chart
    const { bytes, messages } = await drawImage(picture, { format, scale, before, place })
    this.messages.push(...messages)
    if (bytes !== undefined) {
      this.files.push({ kind: 'image', path, before, after: bytes, changes: [] })
    }
  }

  /** The folder is in the project, like the SVG, but a link in it may lead outside. */
  async #isInside(path: string, { place }: BuiltChart): Promise<boolean> {
    if (await this.#outputs.files.isInside(path)) return true
    this.messages.push(createMessage({ kind: 'outside-root', path }, place))
    return false
  }

  async #read(name: string): Promise<Uint8Array | undefined> {
    const { files, effects } = this.#outputs
    const path = files.resolve(name)
    return (await effects.findPathKind(path)) === 'file' ? effects.readFile(path) : undefined
  }
}
