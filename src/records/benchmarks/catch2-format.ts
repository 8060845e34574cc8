import type { XMLParser } from 'fast-xml-parser'
import { DocumentFault, type DocumentEntry, type DocumentFormat } from '../document-format.ts'
import { JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateNumber } from './state-samples.ts'

/** The XML of Catch2 (`-r xml`), 2 and 3: of each benchmark its mean and what it estimates of it, in nanoseconds. */
export const catch2Format: DocumentFormat = {
  kind: 'document',
  name: 'catch2',
  summary: 'the XML of Catch2: <BenchmarkResults name="…"><mean value="…"/>',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.low', 'time.high', 'iterations'),
  matches: (head) => /^\s*(?:<\?xml[^>]*>\s*)?<(?:Catch|Catch2TestRun)\s/.test(head),
  async read(text) {
    const { XMLParser } = await import('fast-xml-parser')
    const parser = new XMLParser({
      ...{ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false },
      isArray: (name) => LISTS.has(name),
    })
    // The parser would take what is cut short for whole.
    const root = /<(?<root>Catch2TestRun|Catch)\s/.exec(text)?.groups?.['root'] ?? ''
    const end = text.trimEnd()
    if (!end.endsWith(`</${root}>`)) {
      const reason = 'its XML ends too early'
      throw createFault(reason, end.length)
    }
    const document = parseXml(parser, text)
    const offsets = findBenchmarks(text)
    return listCases(document).flatMap((one) => readCase(one, offsets))
  },
}

const LISTS = new Set(['Group', 'TestCase', 'Section', 'BenchmarkResults', 'failed'])

/** @throws {DocumentFault} at the end of the document where the parser does not say where it stopped */
function parseXml(parser: XMLParser, text: string): JsonNode {
  try {
    return new JsonNode(parser.parse(text))
  } catch (error) {
    // Whatever the parser throws, it throws on account of the text.
    const message = error instanceof Error ? error.message : ''
    const at = /at position (\d+)/.exec(message)?.[1]
    const reason = message.includes('nested')
      ? 'its XML is nested too deeply; take some of the levels away'
      : 'its XML is broken here; it may be cut short'
    throw createFault(reason, at === undefined ? text.trimEnd().length : Number(at))
  }
}

function createFault(reason: string, offset: number): DocumentFault {
  return new DocumentFault({ kind: 'broken-document', record: benchGroup.record, reason }, offset)
}

/** Where the name of each benchmark stands, by the name as it is written. */
function findBenchmarks(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { 1: start = '', 2: name = '', index } of text.matchAll(BENCHMARK)) {
    if (!found.has(name)) found.set(name, index + start.length)
  }
  return found
}

const BENCHMARK = /(<BenchmarkResults\s+)name="([^"<]*)"/g

/** Catch2 3 has no groups. */
function listCases(document: JsonNode): readonly JsonNode[] {
  return [document.get('Catch'), document.get('Catch2TestRun')].flatMap((root) =>
    [root, ...root.get('Group').items].flatMap((one) => one.get('TestCase').items),
  )
}

function readCase(
  testCase: JsonNode,
  offsets: ReadonlyMap<string, number>,
): readonly DocumentEntry[] {
  const scope = testCase.get('name').string ?? ''
  return listParts(testCase).flatMap((part) =>
    part.get('BenchmarkResults').items.flatMap((benchmark) => {
      const name = benchmark.get('name').string
      if (name === undefined) return []
      const offset = offsets.get(escapeName(name)) ?? 0
      const failed = benchmark.get('failed').items[0]
      if (failed !== undefined) return [createFailure(name, offset, failed.get('message').string)]
      return createEntries(readBenchmark(benchmark), { of: { name, scope }, offset })
    }),
  )
}

/** A test case, and the sections in it. */
function listParts(part: JsonNode): readonly JsonNode[] {
  return [part, ...part.get('Section').items.flatMap(listParts)]
}

/** Catch2 escapes what XML requires in an attribute, and nothing more. */
function escapeName(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function readBenchmark(benchmark: JsonNode): readonly StatedFigure[] {
  const [mean, deviation] = [benchmark.get('mean'), benchmark.get('standardDeviation')]
  const read = (node: JsonNode, key: string): number => Number(node.get(key).string ?? NaN)
  return [
    ...stateNumber('time', read(mean, 'value') / 1e9, 's').map(
      (one) => ({ ...one, isEstimate: true }) as const,
    ),
    ...stateNumber('time.low', read(mean, 'lowerBound') / 1e9, 's'),
    ...stateNumber('time.high', read(mean, 'upperBound') / 1e9, 's'),
    ...stateNumber('time.stddev', read(deviation, 'value') / 1e9, 's'),
    ...stateNumber('iterations', read(benchmark, 'samples') * read(benchmark, 'iterations'), '1'),
  ]
}
