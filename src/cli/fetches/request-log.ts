import { createHash } from 'node:crypto'
import { lookup } from 'node:dns'
import { createWriteStream } from 'node:fs'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { isSystemError } from '../../effects.ts'
import { hideSecrets, isListedHost, refuseUrl, refuseScheme } from '../../remote-log.ts'
import { isPrivateAddress } from './private-address.ts'

/** How much a fetch may take. */
export interface FetchLimits {
  /** Bytes of all logs of a build together, as they are sent. */
  readonly bytes: number
  /** Until an answer begins, and between two pieces of it. */
  readonly idleMs: number
  /** For one log, with its redirects. */
  readonly wholeMs: number
  /** For all logs of a program. */
  readonly togetherMs: number
  readonly redirects: number
}

/** What is asked for, and under which conditions. */
export interface LogQuestion {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Where the answer is written to; absolute. */
  readonly into: string
  /** The hosts that may be redirected to; none where no redirect is followed. */
  readonly hosts: readonly string[]
  /** Whether addresses that are not of the internet may be asked. */
  readonly reachesPrivate: boolean
  readonly limits: FetchLimits
  /** Ends with the time that all logs have together. */
  readonly together: AbortSignal
  /** Bytes of other logs that count, too. */
  readonly spend: (bytes: number) => boolean
}

/** What came of it; `isDead` where the host does not answer at all. */
export type LogAnswer =
  | {
      readonly kind: 'content'
      readonly sha256: string
      readonly bytes: number
      readonly etag: string | undefined
      readonly modified: string | undefined
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isDead: boolean }

/**
 * Ask for a log, follow redirects to hosts that are listed, and write what is sent into a file. Addresses are looked at when the connection
 * is made, so that a name cannot lead elsewhere between the look and the connection.
 */
export async function requestLog(question: LogQuestion): Promise<LogAnswer> {
  const { limits, together } = question
  const signal = AbortSignal.any([AbortSignal.timeout(limits.wholeMs), together])
  try {
    let { url } = question
    for (let followed = 0; ; followed++) {
      const response = await open(url, { ...question, signal })
      const status = response.statusCode ?? 0
      if (!REDIRECTS.includes(status)) return await readAnswer(response, { question, status })
      response.destroy()
      if (followed >= limits.redirects) {
        throw new RefusedFetch(`it redirects more than ${String(limits.redirects)} times`)
      }
      url = findTarget(response.headers.location, { from: url, hosts: question.hosts })
    }
  } catch (error) {
    if (error instanceof RefusedFetch) {
      return { kind: 'failed', reason: error.message, isDead: error.isDead }
    }
    if (signal.aborted) {
      const reason = together.aborted
        ? explainLateness(limits)
        : `it took longer than ${formatTime(limits.wholeMs)}`
      return { kind: 'failed', reason, isDead: false }
    }
    if (!isSystemError(error)) throw error
    const reason = error.message === '' ? error.code : error.message
    return { kind: 'failed', reason, isDead: UNREACHED.test(error.code) }
  }
}

/** Why a log is not fetched once all of them have taken their time. */
export function explainLateness({ togetherMs }: FetchLimits): string {
  return `all logs together took longer than ${formatTime(togetherMs)}; \`TRACEDOCS_FETCH_MINUTES=60\` in the environment allows an hour`
}

/** Errors of a host that is asked in vain, whatever for. */
const UNREACHED =
  /^(?:E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|HOSTUNREACH|NETUNREACH|TIMEDOUT)|.*(?:CERT|TLS|SSL).*)$/

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/** Why a fetch is given up. */
class RefusedFetch extends Error {
  readonly isDead: boolean

  constructor(reason: string, isDead = false) {
    super(reason)
    this.isDead = isDead
  }
}

/** Send one request, and wait until its answer begins. */
function open(
  url: URL,
  { headers, limits, reachesPrivate, signal }: LogQuestion & { readonly signal: AbortSignal },
): Promise<http.IncomingMessage> {
  const address = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (!reachesPrivate && isIP(address) !== 0 && isPrivateAddress(address)) {
    throw refusePrivate(address)
  }
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      ...{ headers, signal, agent: false, timeout: limits.idleMs },
      lookup: reachesPrivate ? undefined : lookUpPublic,
    })
    let begun: http.IncomingMessage | undefined
    asked.on('timeout', () => {
      const stalled = new RefusedFetch(`nothing came for ${formatTime(limits.idleMs)}`, true)
      // Whoever reads an answer is told by the answer alone.
      if (begun === undefined) asked.destroy(stalled)
      else begun.destroy(stalled)
    })
    asked.on('response', (response) => {
      begun = response
      resolve(response)
    })
    // Unless somebody listens, Node ends such a connection, and tells nobody.
    asked.on('upgrade', (response, socket) => {
      socket.destroy()
      reject(refuseStatus(response.statusCode ?? 0))
    })
    asked.on('error', reject).end()
  })
}

function refusePrivate(address: string): RefusedFetch {
  const reason = `${address} is an address of this machine or of the network around it; the one who runs the build may allow that with \`TRACEDOCS_REACHES_PRIVATE=1\` in the environment`
  return new RefusedFetch(reason, true)
}

/** Look a name up as Node does, but refuse one with an address that is not of the internet. */
const lookUpPublic: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found
    if (error !== null || first === undefined) {
      answer(error ?? new RefusedFetch(`\`${hostname}\` has no address`, true), '')
      return
    }
    const inside = found.find(({ address }) => isPrivateAddress(address))
    if (inside !== undefined) answer(refusePrivate(`${hostname}, ${inside.address},`), '')
    else if (options.all === true) answer(null, found)
    else answer(null, first.address, first.family)
  })
}

/** Where a redirect leads to, if one may go there. */
function findTarget(
  location: string | undefined,
  { from, hosts }: { readonly from: URL; readonly hosts: readonly string[] },
): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new RefusedFetch('it redirects to nowhere')
  }
  const target = new URL(location, from)
  const shown = hideSecrets(target.href)
  if (from.protocol === 'https:' && target.protocol !== 'https:') {
    throw new RefusedFetch(`it redirects from https to \`${shown}\``)
  }
  const wrong =
    target.username !== '' || target.password !== '' ? refuseUrl(target) : refuseScheme(target)
  if (wrong !== undefined) throw new RefusedFetch(`it redirects to \`${shown}\`: ${wrong}`)
  if (!isListedHost(target.host, hosts)) {
    throw new RefusedFetch(`it redirects to \`${target.host}\`, which \`hosts\` does not name`)
  }
  return target
}

function refuseStatus(status: number): RefusedFetch {
  const words = http.STATUS_CODES[status]
  return new RefusedFetch(
    `the server answers ${String(status)}${words === undefined ? '' : ` (${words})`}`,
  )
}

/** Write what is sent into the file, and hash it. */
async function readAnswer(
  response: http.IncomingMessage,
  { question, status }: { readonly question: LogQuestion; readonly status: number },
): Promise<LogAnswer> {
  if (status !== 200) {
    response.destroy()
    const { headers } = question
    const mayBeSame = 'if-none-match' in headers || 'if-modified-since' in headers
    if (status === 304 && mayBeSame) return { kind: 'same' }
    throw refuseStatus(status)
  }
  const { into, limits, spend } = question
  const tooMuch = new RefusedFetch(
    `with the logs before it, it is larger than ${formatSize(limits.bytes)}; \`TRACEDOCS_FETCHES=8\` in the environment allows 8 GiB`,
  )
  const { etag, 'last-modified': modified, 'content-length': length } = response.headers
  const hash = createHash('sha256')
  let bytes = 0
  if (Number(length) > limits.bytes) {
    response.destroy()
    throw tooMuch
  }
  await pipeline(
    response,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        if (!spend(chunk.length)) throw tooMuch
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(into, { flags: 'wx', mode: 0o600 }),
  )
  if (!response.complete) throw new RefusedFetch('the answer ended before its end')
  return { kind: 'content', sha256: hash.digest('hex'), bytes, etag, modified }
}

function formatTime(ms: number): string {
  return ms < 120_000 ? `${String(ms / 1000)} s` : `${String(ms / 60_000)} min`
}

function formatSize(bytes: number): string {
  if (bytes < 1024 ** 2) return `${bytes.toLocaleString('en')} bytes`
  const [size, unit] = bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MiB'] : [bytes / 1024 ** 3, 'GiB']
  return `${String(Math.round(size * 100) / 100)} ${unit}`
}
