import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { EMPTY_REPORT, makeLive } from '../reports/make-live.ts'
import { readPackageFile } from './read-package-file.ts'

/** Where programs on this machine only can reach it. */
const LOOPBACK = '127.0.0.1'

/** A report that a browser shows while it is written again and again. */
export interface ServedReport {
  readonly url: string
  /** Tell those that show it that there was a build, and what was wrong with it. */
  tell(errors: readonly string[]): void
  close(): void
}

/**
 * Serve the report that lies in a file, on a free port of this machine alone. The page listens for builds: it is loaded again after
 * each, and shows the errors of the last one over the report. Rejects where no port can be had.
 *
 * @param file absolute; it need not be there yet
 */
export async function serveReport(file: string): Promise<ServedReport> {
  const script = await readPackageFile('reports/page/live.js')
  if (script === undefined) throw new Error('Expected the files of a report in the package')
  const listeners = new Set<ServerResponse>()
  let state = { build: 0, errors: [] as readonly string[] }
  let host = ''
  const send = (response: ServerResponse): void => {
    response.write(`event: build\ndata: ${JSON.stringify(state)}\n\n`)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page of another site whose name leads here must not read the report.
    if (request.headers.host !== host || request.method !== 'GET') {
      response.writeHead(403).end()
    } else if (request.url === '/builds') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      send(response)
    } else if (request.url === '/') {
      const { build } = state
      const report = await readFile(file, 'utf8').catch(() => EMPTY_REPORT)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(makeLive(report, script, build))
    } else {
      response.writeHead(404).end()
    }
  }
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(0, LOOPBACK, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  host = `${LOOPBACK}:${String(port)}`
  return {
    url: `http://${host}/`,
    tell(errors) {
      state = { build: state.build + 1, errors }
      for (const listener of listeners) send(listener)
    },
    close() {
      for (const listener of listeners) listener.end()
      server.close()
    },
  }
}
