import type { PageReader } from '../page-reader.ts'
import type { PageScan } from '../page-scan.ts'
import { createFindings } from '../scan-findings.ts'
import { describeHtml, readHtmlText } from './describe-html.ts'
import { listHtmlBlocks } from './html-blocks.ts'
import { listHtmlImages } from './html-images.ts'
import { listHtmlMentions } from './html-mentions.ts'
import { parseHtml } from './parse-html.ts'
import { scanHtml } from './scan-html.ts'

/** The reader of HTML. */
export const htmlReader: PageReader = {
  scan: scanSource,
  describe: (content) => describeHtml(parseHtml(content)),
}

function scanSource(path: string, source: string): PageScan {
  const nodes = parseHtml(source)
  const findings = createFindings(path, source)
  scanHtml(findings, nodes)
  return {
    ...findings,
    mentions: listHtmlMentions(nodes, source),
    describe: ({ start, end }) => describeHtml(parseHtml(source.slice(start, end))),
    readText: ({ start, end }) => readHtmlText(parseHtml(source.slice(start, end))),
    listMarkedBlocks: () => listHtmlBlocks(nodes, source),
    listBlocks: () => listHtmlBlocks(nodes, source),
    listImages: () => listHtmlImages(nodes, source),
  }
}
