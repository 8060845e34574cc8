import type { Nodes, Root } from 'mdast'

/** A section that has been read. */
interface ReadSection {
  readonly text: string
  readonly root: Root
}

/**
 * Make links of the references of sections: they need the definitions of other sections, so those that a section refers
 * to are put in front of it.
 *
 * @param readAgain reads a section with definitions in front of it
 */
export function linkSections<T extends ReadSection>(
  sections: readonly T[],
  readAgain: (section: T, definitions: string) => T,
): readonly T[] {
  const own = sections.map(({ root }) => listDefinitions(root))
  const all = new Set(own.flatMap((names) => [...names]))
  if (all.size === 0) return sections
  return sections.map((section, index) => {
    if (section.root.children[0]?.type === 'unparsed') return section
    const named = [...section.text.matchAll(LABEL)].map(([, label = '']) => normaliseLabel(label))
    const foreign = [...new Set(named)].filter(
      (name) => all.has(name) && own[index]?.has(name) !== true,
    )
    if (foreign.length === 0) return section
    const definitions = foreign.map((name) => `[${name}]: #\n\n`).join('')
    // A rule ends the last of them, as what is behind it may be indented.
    return readAgain(section, `${definitions}***\n`)
  })
}

const LABEL = /\[((?:\\[^]|[^\\[\]])+)\]/g

/** As CommonMark compares labels. */
function normaliseLabel(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

/** The labels that definitions have, those of footnotes with their `^`. */
function listDefinitions(root: Root): ReadonlySet<string> {
  const found = new Set<string>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') found.add(node.identifier)
    if (node.type === 'footnoteDefinition') found.add(`^${node.identifier}`)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return found
}
