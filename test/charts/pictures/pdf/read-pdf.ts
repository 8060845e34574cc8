/** A PDF that was read back: its objects by number, and the content of its page. */
export interface ReadPdf {
  readonly objects: readonly string[]
  /** The page's operators, without those of the scale and the background. */
  readonly content: readonly string[]
}

/** Read a PDF of ours; throws if its cross-reference table or the length of a stream is wrong. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const text = Buffer.from(pdf).toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [, count, table = ''] = /^xref\n0 (\d+)\n([\s\S]*?)trailer/.exec(text.slice(start)) ?? []
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]))
  if (offsets.length + 1 !== Number(count)) throw new Error('the table has a wrong count')
  const objects = offsets.map((offset, i) => readObject(text.slice(offset), i + 1))
  const content = /stream\n([\s\S]*)\nendstream/.exec(objects[3] ?? '')?.[1] ?? ''
  return { objects, content: content.split('\n').slice(BACKGROUND) }
}

/** Number of lines before the marks: scale, colour, rectangle and line joins. */
const BACKGROUND = 4

function readObject(text: string, number: number): string {
  const head = `${String(number)} 0 obj\n`
  if (!text.startsWith(head)) throw new Error(`object ${String(number)} is elsewhere`)
  const body = text.slice(head.length, text.indexOf('\nendobj\n'))
  const length = /\/Length (\d+) >>\nstream\n/.exec(body)
  const stream = body.slice((length?.index ?? 0) + (length?.[0].length ?? 0))
  if (length !== null && stream.length - '\nendstream'.length !== Number(length[1])) {
    throw new Error(`the stream of object ${String(number)} has a wrong length`)
  }
  return body
}
