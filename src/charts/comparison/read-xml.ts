import { XMLParser } from 'fast-xml-parser'

/** An element, or a text (`#text`). */
export interface XmlNode {
  readonly name: string
  readonly text: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
}

/** Attributes by name, including those of `style`. */
export type Attributes = Readonly<Record<string, string>>

/** Parse a document into elements in document order. */
export function parseXml(text: string): XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
    htmlEntities: true,
  })
  return normaliseNodes(parser.parse(text))
}

function normaliseNodes(value: unknown): XmlNode[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) => {
    const entries = Object.entries(isRecord(item) ? item : {})
    const [name = '', content] = entries.find(([key]) => key !== ':@') ?? []
    const attributes = entries.find(([key]) => key === ':@')?.[1]
    const written = Object.fromEntries(
      Object.entries(isRecord(attributes) ? attributes : {}).map(([k, v]) => [k, String(v)]),
    )
    return {
      name,
      text: typeof content === 'string' ? content : '',
      attributes: { ...written, ...readStyle(written['style'] ?? '') },
      children: normaliseNodes(content),
    }
  })
}

function readStyle(style: string): Attributes {
  const rules = style.split(';').map((rule) => rule.split(':'))
  return Object.fromEntries(
    rules.flatMap(([name, value]) =>
      name === undefined || value === undefined ? [] : [[name.trim(), value.trim()]],
    ),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
