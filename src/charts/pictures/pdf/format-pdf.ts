import type { PdfResource } from './pdf-resources.ts'
import { formatInfo, formatPdfNumber } from './pdf-syntax.ts'

/** A document of one page. */
export interface PdfDocument {
  /** Points. */
  readonly width: number
  /** Points. */
  readonly height: number
  readonly title: string
  readonly description: string
  readonly keywords?: string
  /** The page's operators, in ASCII. */
  readonly content: string
  readonly resources: readonly PdfResource[]
}

const FIRST_RESOURCE = 6

/**
 * Format a document as a file of PDF 1.4 (ISO 32000-1, 7.5). It contains no date, no random identifier
 * and nothing compressed: the same document gives the same bytes everywhere, and a diff can be read.
 */
export function formatPdf(document: PdfDocument): Uint8Array {
  const objects = listObjects(document)
  const parts = ['%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n']
  const offsets: number[] = []
  let length = parts.join('').length
  for (const [i, object] of objects.entries()) {
    const part = `${String(i + 1)} 0 obj\n${object}\nendobj\n`
    offsets.push(length)
    parts.push(part)
    length += part.length
  }
  const count = String(objects.length + 1)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`)
  parts.push(`trailer\n<< /Size ${count} /Root 1 0 R /Info 5 0 R >>\n`)
  parts.push(`startxref\n${String(length)}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}

function listObjects(document: PdfDocument): readonly string[] {
  const { width, height, title, description, keywords, content, resources } = document
  const box = `[0 0 ${formatPdfNumber(width)} ${formatPdfNumber(height)}]`
  const subject = description === '' ? '' : ` /Subject ${formatInfo(description)}`
  const words = keywords === undefined ? '' : ` /Keywords ${formatInfo(keywords)}`
  return [
    '<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R\n/Resources << ${formatNames(resources)} >> >>`,
    formatStream('', content),
    `<< /Title ${formatInfo(title)}${subject}${words} >>`,
    ...resources.map(({ entries, stream }) =>
      stream === undefined ? `<< ${entries} >>` : formatStream(`${entries} `, stream),
    ),
  ]
}

function formatNames(resources: readonly PdfResource[]): string {
  const kinds = [...new Set(resources.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const names = resources.flatMap((resource, i) =>
        resource.kind === kind ? [`/${resource.name} ${String(FIRST_RESOURCE + i)} 0 R`] : [],
      )
      return `/${kind} << ${names.join(' ')} >>`
    })
    .join(' ')
}

function formatStream(entries: string, content: string): string {
  return `<< ${entries}/Length ${String(content.length)} >>\nstream\n${content}\nendstream`
}
