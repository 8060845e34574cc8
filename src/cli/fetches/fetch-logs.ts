import { mkdirSync, rmSync } from 'node:fs'
import { isSystemError, type Effects } from '../../effects.ts'
import { parseRemoteLog } from '../../remote-log.ts'
import {
  keepCopy,
  placeCopy,
  readCopy,
  removeOldCopies,
  touchCopy,
  type FetchedCopy,
} from './fetched-copy.ts'
import {
  explainLateness,
  requestLog,
  type FetchLimits,
  type LogAnswer,
  type LogQuestion,
} from './request-log.ts'
import { nameWriter } from '../unfinished-name.ts'
import { createS3Request, findServerFault, type S3Environment } from './s3-request.ts'

/** Where logs are kept, and what the environment allows. */
export interface FetchSetting {
  /** Absolute. */
  readonly folder: string
  readonly env: S3Environment
  readonly limits?: Partial<FetchLimits>
}

/** What a fetch may take unless the environment says otherwise. */
const LIMITS: FetchLimits = {
  bytes: 1024 ** 3,
  idleMs: 30_000,
  wholeMs: 600_000,
  togetherMs: 900_000,
  redirects: 5,
}

/** So many are fetched at a time. */
const AT_ONCE = 6

/** All that a program fetches: each log once, however often it builds. */
export function createLogFetcher({ folder, env, limits }: FetchSetting): LogFetcher {
  return new LogFetcher({ folder, env, limits: { ...LIMITS, ...readLimits(env), ...limits } })
}

/** Fetches logs of other machines into a folder. */
class LogFetcher {
  readonly #setting: FetchSetting & { readonly limits: FetchLimits }
  readonly #fetched = new Set<string>()
  #left: number
  #leftMs: number

  constructor(setting: FetchSetting & { readonly limits: FetchLimits }) {
    this.#setting = setting
    this.#left = setting.limits.bytes
    this.#leftMs = setting.limits.togetherMs
  }

  /** See {@link Effects.fetchLogs}. */
  async fetchAll(
    logs: readonly string[],
    hosts: readonly string[],
  ): ReturnType<NonNullable<Effects['fetchLogs']>> {
    const failed = new Map<string, string>()
    const begun = performance.now()
    const asking = { hosts, dead: new Map<string, string>(), together: this.#startClock() }
    const waiting = logs.filter((log) => !this.#fetched.has(log))
    const work = async (): Promise<void> => {
      for (let log = waiting.shift(); log !== undefined; log = waiting.shift()) {
        const reason = await this.#fetchOne(log, asking)
        if (reason === undefined) this.#fetched.add(log)
        else failed.set(log, reason)
      }
    }
    try {
      mkdirSync(this.#setting.folder, { recursive: true })
      removeOldCopies(this.#setting.folder, Date.now())
    } catch (error) {
      if (!isSystemError(error)) throw error
      return new Map(logs.map((log) => [log, error.message]))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - begun))
    return failed
  }

  /** A signal at the end of the time that all fetches have together. */
  #startClock(): AbortSignal {
    return this.#leftMs > 0 ? AbortSignal.timeout(this.#leftMs) : AbortSignal.abort()
  }

  /** Fetch a log, or learn that it is as it was; why not, if not. A host that does not answer is asked once. */
  async #fetchOne(log: string, { hosts, dead, together }: Asking): Promise<string | undefined> {
    const { folder, limits } = this.#setting
    if (together.aborted) return explainLateness(limits)
    const asked = await this.#ask(log, hosts)
    if (typeof asked === 'string') return asked
    const known = dead.get(asked.url.host)
    if (known !== undefined) return known
    const file = placeCopy(folder, log)
    const draft = `${file}.${nameWriter()}.draft`
    try {
      const answer = await this.#request(asked, { copy: readCopy(file, log), draft, together })
      if (answer.kind === 'failed') {
        if (answer.isDead) dead.set(asked.url.host, answer.reason)
        return `${answer.reason}${asked.hint(answer.reason)}`
      }
      if (answer.kind === 'same') touchCopy(file)
      else {
        const { sha256, bytes, etag, modified } = answer
        keepCopy(file, { draft, log, sha256, bytes, etag, modified })
      }
      return undefined
    } catch (error) {
      // The folder of copies may be full, or be taken away.
      if (!isSystemError(error)) throw error
      return error.message
    } finally {
      rmSync(draft, { force: true })
    }
  }

  /** Ask whether a log has changed since it was copied, and for the log if so. */
  #request(
    { url, headers, hosts, reachesPrivate }: Asked,
    {
      copy,
      draft,
      together,
    }: Pick<Asking, 'together'> & {
      readonly copy: FetchedCopy | undefined
      readonly draft: string
    },
  ): Promise<LogAnswer> {
    const { etag, modified } = copy ?? {}
    return requestLog({
      ...{ url, hosts, reachesPrivate, into: draft, limits: this.#setting.limits, together },
      headers: {
        'accept-encoding': 'identity',
        'user-agent': 'tracedocs',
        ...(etag !== undefined && { 'if-none-match': etag }),
        ...(modified !== undefined && { 'if-modified-since': modified }),
        ...headers,
      },
      spend: (bytes) => (this.#left -= bytes) >= 0,
    })
  }

  /** What to ask whom for a log; or why nobody is asked. */
  async #ask(log: string, hosts: readonly string[]): Promise<Asked | string> {
    const { env } = this.#setting
    const remote = parseRemoteLog(log)
    const mayAll = env['TRACEDOCS_REACHES_PRIVATE'] === '1'
    if (remote.kind === 'refused') return remote.reason
    if (remote.kind === 'https') {
      const { url } = remote
      return { url, headers: {}, hosts, reachesPrivate: mayAll, hint: () => '' }
    }
    const fault = findServerFault(env)
    if (fault !== undefined) return fault
    const { url, headers, isSigned, isOwnServer } = await createS3Request(remote, env)
    const hint = `; requests are signed for buckets that \`TRACEDOCS_SIGNS_FOR\` in the environment names, with the keys that are there`
    return {
      ...{ url, headers, hosts: [], reachesPrivate: mayAll || isOwnServer },
      hint: (reason) => (!isSigned && /\b40[13]\b/.test(reason) ? hint : ''),
    }
  }
}

/** What all requests of a build share. */
interface Asking {
  readonly hosts: readonly string[]
  /** Hosts that do not answer, and why. */
  readonly dead: Map<string, string>
  /** Ends with the time that all have together. */
  readonly together: AbortSignal
}

/** A request, and what to add to the reason why it failed. */
interface Asked extends Pick<LogQuestion, 'url' | 'headers' | 'hosts' | 'reachesPrivate'> {
  readonly hint: (reason: string) => string
}

/** What the environment allows: bytes in GiB, and the time of all logs in minutes. */
function readLimits(env: S3Environment): Partial<FetchLimits> {
  const gibibytes = Number(env['TRACEDOCS_FETCHES'])
  const minutes = Number(env['TRACEDOCS_FETCH_MINUTES'])
  return {
    ...(gibibytes > 0 && { bytes: gibibytes * 1024 ** 3 }),
    // A timer has no more.
    ...(minutes > 0 && { togetherMs: Math.min(minutes * 60_000, 2 ** 31 - 1) }),
  }
}
