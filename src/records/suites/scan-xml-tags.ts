/** A tag of an XML document; texts are left out. */
export interface XmlTag {
  readonly kind: 'open' | 'close'
  readonly name: string
  /** With their character references resolved. */
  readonly attributes: Readonly<Record<string, string>>
  /** Whether the element ends with it: `<a/>`. */
  readonly closes: boolean
  readonly offset: number
}

const TAG =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<slash>\/?)(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g
const ATTRIBUTE = /(?<name>[A-Za-z_][\w:.-]*)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g

/** List the tags of an XML document in their order. What is cut short in the midst of one is left out. */
export function scanXmlTags(text: string): readonly XmlTag[] {
  return [...text.matchAll(TAG)].flatMap(({ groups = {}, index }): readonly XmlTag[] => {
    const { slash, name, attributes = '' } = groups
    if (name === undefined) return []
    return [
      {
        kind: slash === '' ? 'open' : 'close',
        name,
        attributes: readAttributes(attributes),
        closes: attributes.endsWith('/'),
        offset: index,
      },
    ]
  })
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [
      groups['name'] ?? '',
      resolveReferences(groups['double'] ?? groups['single'] ?? ''),
    ]),
  )
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveReferences(text: string): string {
  return text.replaceAll(
    /&(?:#x(?<hex>[\dA-Fa-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>\w+));/g,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (hex === undefined && decimal === undefined) return NAMED[name ?? ''] ?? written
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0x10ffff ? written : String.fromCodePoint(code)
    },
  )
}
