import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveReport, type ServedReport } from '../../src/cli/serve-report.ts'

async function serve(): Promise<{
  readonly served: ServedReport
  readonly url: string
  readonly file: string
}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-'))
  const file = path.join(folder, 'report.html')
  const served = await serveReport(file)
  onTestFinished(() => {
    served.close()
    rmSync(folder, { recursive: true })
  })
  return { served, url: served.url, file }
}

/** The answer to a request, up to its first part. */
function get(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<readonly [status: number | undefined, text: string]> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      response.once('data', (chunk: Buffer) => {
        resolve([response.statusCode, chunk.toString()])
        asked.destroy()
      })
      response.once('end', () => {
        resolve([response.statusCode, ''])
      })
    })
    asked.on('error', reject).end()
  })
}

test('a report is served on this machine alone, and listens for builds', async () => {
  const { url, file, served } = await serve()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await get(url)).toEqual([200, expect.stringContaining('There is no report yet.')])
  const policy = "<meta content=\"default-src 'none'; script-src 'sha256-a'\">"
  writeFileSync(file, `${policy}<body>Report</body>`)
  served.tell([])
  const [, text] = await get(url)
  expect(text).toMatch(
    /default-src 'none'; connect-src 'self'; script-src 'sha256-[^']+' 'sha256-a'/,
  )
  expect(text).toContain('Report<script data-build="1">')
})

test('who listens hears the number and the errors of the last build at once', async () => {
  const { url, served } = await serve()
  served.tell([])
  served.tell(['page.md:1:1: error: <b>'])
  expect(await get(`${url}builds`)).toEqual([
    200,
    'event: build\ndata: {"build":2,"errors":["page.md:1:1: error: <b>"]}\n\n',
  ])
})

test.each([
  ['another name that leads here', '', { host: 'evil.example' }, 'GET', 403],
  ['builds for another name', 'builds', { host: 'evil.example' }, 'GET', 403],
  ['another method', '', {}, 'POST', 403],
  ['any other path', '../tracedocs.yaml', {}, 'GET', 404],
] as const)('nothing is read by %s', async (_, where, headers, method, status) => {
  const { url } = await serve()
  expect(await get(`${url}${where}`, headers, method)).toEqual([status, ''])
})
