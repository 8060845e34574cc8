import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** A server on this machine that logs are fetched from, and what it was asked. */
export interface LogServer {
  /** `127.0.0.1:PORT` */
  readonly host: string
  readonly asked: readonly IncomingMessage[]
}

/** Start a server that ends with the test. */
export async function startLogServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LogServer> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { host: `127.0.0.1:${String(port)}`, asked }
}
