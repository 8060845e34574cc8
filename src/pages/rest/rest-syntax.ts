import { continueBlock } from '../continue-block.ts'
import { REST_MARKER } from '../marker-shapes.ts'
import type { PageSyntax } from '../page-syntax.ts'
import { spaceParagraphs } from '../space-paragraphs.ts'
import { escapeRest, escapeRestStart } from './escape-rest.ts'
import { standsFree } from './find-substitutions.ts'
import { formatRestImage } from './rest-image.ts'
import { formatRestInline } from './rest-inline.ts'
import { formatRestTable } from './rest-table.ts'

/** reStructuredText as docutils and Sphinx read it. */
export const restSyntax: PageSyntax = {
  name: 'rest',
  title: 'reStructuredText',
  extensions: ['.rst', '.rest'],
  isFoundByDefault: true,
  mention: /tracedocs|\|td-/i,
  shapes: [REST_MARKER],
  values: {
    kind: 'named',
    formatReference: (name) => `|td-${name}|`,
    formatDefinition: (name, shown) => `.. |td-${name}| replace:: ${shown}`,
    escape: (text) => escapeRestStart(escapeRest(text)),
    standsFree,
  },
  load: async () => {
    const { restReader } = await import('./rest-reader.ts')
    return restReader
  },
  formatMarker: (words) => `.. ${words}`,
  formatTable: formatRestTable,
  formatImage: formatRestImage,
  formatParagraphs: (paragraphs) => spaceParagraphs(paragraphs.map(formatRestInline)),
  formatLiteral: (lines) => ['::', '', ...lines.map((line) => (line === '' ? '' : `   ${line}`))],
  continueLines: continueBlock,
}
