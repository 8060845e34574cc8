/** Indent lines as their begin marker is, but for those within `<pre>`, where a reader would see it. */
export function continueHtml(lines: readonly string[], before: string): readonly string[] {
  const indent = /^[ \t]*/.exec(before)?.[0] ?? ''
  let isPreformatted = false
  return lines.map((line) => {
    const continued = line === '' || isPreformatted ? line : indent + line
    if (line.startsWith('<pre>')) isPreformatted = true
    if (line.endsWith('</pre>')) isPreformatted = false
    return continued
  })
}
