import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { createLocator } from './locate-offset.ts'
import type { PlacedText } from './page-block.ts'
import type { PageSyntax } from './page-syntax.ts'
import { pageSyntaxes } from './page-syntaxes.ts'
import { parseValue } from '../expressions/parse-value.ts'

/** A page whose texts may have markers of another syntax. */
export interface MentioningPage {
  readonly path: string
  /** Without the byte order mark. */
  readonly source: string
  readonly syntax: PageSyntax
  readonly mentions: readonly PlacedText[]
  /** Whether any marker or value of the page was read. */
  readonly isRead: boolean
}

/** Report markers and values of other syntaxes in the text of a page, where they do nothing: errors when the page has no others. */
export function reportForeignMarkers(page: MentioningPage): readonly VFileMessage[] {
  const { syntax, mentions } = page
  if (mentions.length === 0) return []
  const locate = createLocator(page.path, page.source)
  const shapes = new Set(pageSyntaxes.flatMap((other) => other.shapes))
  // The end of a region goes wrong with its begin marker, which says so.
  let hasBegun = false
  const foreign = [...shapes].filter((shape) => !syntax.shapes.includes(shape))
  return mentions.flatMap(({ text, start }) =>
    foreign.flatMap((shape) =>
      [...text.matchAll(shape)].flatMap((match) => {
        const words = (match.groups?.['text'] ?? '').trim()
        if (/^tracedocs\s*:\s*end\b/i.test(words) && hasBegun) return []
        hasBegun ||= /^tracedocs\s*:\s*begin\b/i.test(words)
        const problem = {
          kind: 'foreign-marker',
          marker: match[0].trimEnd().replace(/\n[ \t]+/g, '\n'),
          syntax: syntax.title,
          spelling: spell(match.groups ?? {}, syntax),
          choice: `'${page.path}': ${findOwner(shape)}`,
        } as const
        return createMessage(
          problem,
          locate(start + match.index),
          page.isRead ? 'warning' : 'error',
        )
      }),
    ),
  )
}

/** The first syntax that has markers of a shape. */
function findOwner(shape: RegExp): string {
  return pageSyntaxes.find(({ shapes }) => shapes.includes(shape))?.name ?? ''
}

/** How a syntax has what a marker or a value of another one says. */
function spell(groups: Readonly<Record<string, string | undefined>>, syntax: PageSyntax): string {
  const { values } = syntax
  const words = (groups['text'] ?? '').trim()
  const value =
    groups['double'] ?? groups['single'] ?? /^tracedocs\s*:\s*value\s+(.*)$/i.exec(words)?.[1]
  if (value === undefined || values.kind === 'inline') return syntax.formatMarker(words)
  const { expression } = parseValue(value)
  // An expression needs a name.
  return values.formatReference(/^[\w.-]+$/.test(expression) ? expression : 'NAME')
}
