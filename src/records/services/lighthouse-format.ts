import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'

/** The audits that measure, by the figures of the group. */
const AUDITS: readonly (readonly [
  figure: string,
  audit: string,
  unit: 's' | 'B' | '1',
  meaning: string,
])[] = [
  ['firstContentfulPaint', 'first-contentful-paint', 's', 'First Contentful Paint'],
  ['largestContentfulPaint', 'largest-contentful-paint', 's', 'Largest Contentful Paint'],
  ['speedIndex', 'speed-index', 's', 'Speed Index'],
  ['totalBlockingTime', 'total-blocking-time', 's', 'Total Blocking Time'],
  ['cumulativeLayoutShift', 'cumulative-layout-shift', '1', 'Cumulative Layout Shift'],
  ['timeToInteractive', 'interactive', 's', 'Time to Interactive'],
  ['serverResponse', 'server-response-time', 's', 'time that the server took to answer'],
  ['transferred', 'total-byte-weight', 'B', 'bytes transferred of all resources'],
]

/** How the audit calls its unit, and how many of it are one of the group. */
const UNITS: Readonly<Record<string, readonly [unit: 's' | 'B' | '1', divisor: number]>> = {
  ...{ millisecond: ['s', 1000], byte: ['B', 1], unitless: ['1', 1] },
}

const GROUP: MetricGroup = {
  name: 'lighthouse',
  record: 'report of Lighthouse',
  figures: [
    ...AUDITS.map(([name, , unit, meaning]): FigureDescription => ({
      ...{ name, unit, meaning, missing: 'this release has no such audit, or it failed' },
    })),
    {
      name: 'performance',
      unit: '1',
      meaning: 'score of the category, from 0 to 1',
      missing: 'the category was not run',
    },
  ],
  results: 'commands',
}

/** `lighthouse --output=json`: what the audits measured, by the page. */
export const lighthouseFormat: DocumentFormat = {
  kind: 'document',
  name: 'lighthouse',
  summary: 'the JSON of Lighthouse: {"lighthouseVersion": …, "audits": {"speed-index": …}}',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  matches: (head) => /^\s*\{/.test(head) && /"lighthouseVersion"\s*:\s*"\d/.test(head),
  read(text) {
    const report = parseJsonDocument(text, GROUP.record)
    const failure = report.get('runtimeError').get('message').string
    if (failure !== undefined) {
      const reason = `Expected Lighthouse to load the page, but it failed: ${failure.split('\n')[0] ?? ''}`
      return [{ problem: { kind: 'unreadable-record', reason } }]
    }
    const score = report.get('categories').get('performance').get('score').number
    const figures = [
      ...AUDITS.flatMap(([figure, audit, unit]) =>
        stateAudit(figure, report.get('audits').get(audit), unit),
      ),
      ...(score === undefined ? [] : [{ name: 'performance', value: score, unit: '1' } as const]),
    ]
    const page = report.get('finalDisplayedUrl').string ?? report.get('finalUrl').string
    const of = { begins: true, ...(page === undefined ? {} : { name: page }) }
    return figures.length === 0 ? [] : [{ record: { kind: 'figures', figures, of } }]
  },
}

function stateAudit(name: string, audit: JsonNode, unit: 's' | 'B' | '1'): readonly StatedNumber[] {
  const value = audit.get('numericValue').number
  const [own, divisor = 1] = UNITS[audit.get('numericUnit').string ?? ''] ?? []
  return value === undefined || own !== unit ? [] : [{ name, value: value / divisor, unit }]
}
