import type { VFileMessage } from 'vfile-message'
import { drawImage, type Picture } from '../../builds/draw-image.ts'
import { nameBeside, type EmittedSource } from '../../charts/pictures/plt/emit-chart.ts'
import type { Place } from '../../problems/diagnostics.ts'
import { report, showPath, type Session, tell } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'
import type { PlotOptions } from './plot-options.ts'

/** A picture that goes to files beside each other. */
export interface PictureOutput {
  readonly picture: Picture
  /** Of the SVG, absolute; it is there only when SVG is asked for. */
  readonly file: string
  /** List what gnuplot draws the same picture from, if anything; called only where it is asked for. */
  readonly sources: () => readonly EmittedSource[]
  /** Where messages point to. */
  readonly place: Place
}

interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Write a picture in the formats that are asked for; nothing of it when one cannot be drawn. */
export async function writePicture(
  session: Session,
  output: PictureOutput,
  options: Pick<PlotOptions, 'emit' | 'scale'>,
): Promise<boolean> {
  const { files, messages } = await drawFiles(output, options)
  report(session, messages)
  if (files === undefined) return false
  let complete = true
  for (const { path, content } of files) {
    const written = await writeNamedFile(session, path, content)
    if (written) tell(session, `wrote ${showPath(session, path)}\n`)
    complete = complete && written
  }
  return complete
}

async function drawFiles(
  { picture, file, sources, place }: PictureOutput,
  { emit, scale }: Pick<PlotOptions, 'emit' | 'scale'>,
): Promise<{
  readonly files: readonly OutputFile[] | undefined
  readonly messages: readonly VFileMessage[]
}> {
  const files: OutputFile[] = emit.includes('svg') ? [{ path: file, content: picture.svg }] : []
  const isEmitted = emit.includes('dat') || emit.includes('plt')
  const emitted = isEmitted ? sources() : []
  const messages: VFileMessage[] = []
  for (const format of emit) {
    if (format === 'svg') continue
    const path = nameBeside(file, format)
    const source = emitted.find((one) => one.format === format)
    if (source !== undefined) files.push({ path, content: source.text })
    if (format === 'dat' || format === 'plt') continue
    const drawn = await drawImage(picture, { format, scale, place })
    messages.push(...drawn.messages)
    if (drawn.bytes === undefined) return { files: undefined, messages }
    files.push({ path, content: drawn.bytes })
  }
  return { files, messages }
}
