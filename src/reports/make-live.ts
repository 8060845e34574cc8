import { createHash } from 'node:crypto'

/**
 * Make a report one that is loaded again after each build: it gets a script, which its policy lets through by its sum, and may
 * listen to where it came from.
 *
 * @param build the number of the build that the page is of
 */
export function makeLive(report: string, script: string, build: number): string {
  const sum = `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const policy = report.replace('; script-src ', `; connect-src 'self'; script-src ${sum} `)
  const end = policy.lastIndexOf('</body>')
  const added = `<script data-build="${String(build)}">${script}</script>`
  return `${policy.slice(0, end)}${added}${policy.slice(end)}`
}

/** A page in place of a report that could not be made yet. */
export const EMPTY_REPORT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />
<meta name="color-scheme" content="light dark" />
<title>tracedocs report</title>
</head>
<body><p>There is no report yet.</p></body>
</html>
`
