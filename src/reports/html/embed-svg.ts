import { shortenPaths } from './shorten-paths.ts'

/**
 * Write an SVG as the address of an image. In an image no script of it runs, it asks for nothing, and its ids meet no others: a
 * picture that lies in a project may be anyone's.
 */
export function embedSvg(svg: string): string {
  // Only what an address cannot have is written as `%`: most of a chart are numbers.
  const text = shortenPaths(svg).replace(/[^ !$'()*,\-./0-9:;=?@A-Z[\]^_a-z|~]+/g, encodeWhole)
  return `data:image/svg+xml,${text}`
}

/** Half a pair of surrogates has no UTF-8. */
function encodeWhole(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'))
}
