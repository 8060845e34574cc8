import type { Nodes } from 'mdast'
import type { ScanFindings } from '../scan-findings.ts'
import { ANY_VALUE } from '../marker-shapes.ts'
import {
  IN_ATTRIBUTE,
  ONLY_SPAN,
  pushMalformed,
  pushValue,
  VALUE_ATTRIBUTE,
} from '../value-span.ts'
import type { Range } from '../region.ts'

/** An element of JSX, on its own lines or in a sentence. */
export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Find the comment in an MDX expression that holds nothing else. */
export function findExpressionComment(expression: string): string | undefined {
  return /^\s*\/\*([^]*?)\*\/\s*$/.exec(expression)?.[1]?.trim()
}

/** Add the value that a JSX element shows, if it shows one. */
export function pushJsxValue(findings: ScanFindings, element: JsxElement, range: Range): void {
  const attribute = element.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === VALUE_ATTRIBUTE,
  )
  const source = findings.source.slice(range.start, range.end)
  const tagEnd = findTagEnd(source)
  const tag = { start: range.start, end: range.start + tagEnd }
  for (const match of source.slice(1, tagEnd).matchAll(ANY_VALUE)) {
    const start = range.start + 1 + match.index
    pushMalformed(findings, { start, end: start + match[0].length }, IN_ATTRIBUTE)
  }
  if (attribute === undefined) return
  if (element.name !== 'span') {
    pushMalformed(findings, tag, ONLY_SPAN)
    return
  }
  const closeStart = source.lastIndexOf('</')
  if (typeof attribute.value !== 'string') {
    pushMalformed(findings, tag, 'expected the attribute as a string in quotes')
  } else if (closeStart < tagEnd) {
    pushMalformed(findings, tag, 'it has no end tag; expected `</span>` after its text')
  } else {
    const content = { start: tag.end, end: range.start + closeStart }
    pushValue(findings, attribute.value, { tag, content })
  }
}

/** Find where the first tag of a JSX element ends; `>` within strings and expressions is skipped. */
function findTagEnd(source: string): number {
  let depth = 0
  let quote = ''
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '>' && depth === 0) return index + 1
  }
  return source.length
}
