import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import dns from 'node:dns'
import { Socket } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLogFetcher } from '../../../src/cli/fetches/fetch-logs.ts'
import { createProject, SMALL_LOG, type TestProject } from '../project.ts'
import { startLogServer } from './log-server.ts'

const PAGE = 'It took <span data-tracedocs="a.time.real">?</span>.\n'
const TIMES = 'real 35.49\nuser 30.00\nsys 1.00\n'
const OTHER_TIMES = 'real 36.10\nuser 30.00\nsys 1.00\n'

function createRemoteProject(log: string, hosts: readonly string[]): TestProject {
  return createProject({
    'tracedocs.yaml': `pages: [page.md]\nhosts: ${JSON.stringify(hosts)}\nruns:\n  a: {logs: ${JSON.stringify(log)}}\n`,
    'page.md': PAGE,
  })
}

const serve =
  (content: string | Uint8Array, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, headers).end(content)
  }

function readLockOf({ folder }: TestProject): string {
  return readFileSync(path.join(folder, 'tracedocs.lock.json'), 'utf8')
}

beforeEach(() => {
  vi.stubEnv('TRACEDOCS_REACHES_PRIVATE', '1')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a log of another machine', () => {
  test('is read as a file is, and its hash is in the lock', async () => {
    const { host } = await startLogServer(serve(gzipSync(TIMES)))
    const project = createRemoteProject(`http://${host}/times.log.gz`, [host])
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain('>35.49\u00a0s<')
    const sha256 = createHash('sha256').update(gzipSync(TIMES)).digest('hex')
    expect(readLockOf(project)).toContain(sha256)
  })

  test('is not asked for with --frozen', async () => {
    const { host, asked } = await startLogServer(serve(TIMES))
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    await project.run('build')
    const before = readLockOf(project)
    writeFileSync(path.join(project.folder, 'page.md'), PAGE)
    expect(await project.run('build', '--frozen')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain('>35.49\u00a0s<')
    expect([asked.length, readLockOf(project)]).toEqual([1, before])
  })

  test('is not asked for with --check, which says so and takes the lock', async () => {
    const { host, asked } = await startLogServer(serve(TIMES))
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    const first = await project.run('build', '--check')
    expect(first.exit).toBe(2)
    expect(first.stderr).toContain('unfetched-unlocked')
    await project.run('build')
    const checked = await project.run('build', '--check')
    expect(checked.exit).toBe(0)
    expect(checked.stderr).toContain(`info: Did not fetch \`http://${host}/a.log\``)
    expect(asked.length).toBe(1)
  })

  test('that is as it was is not sent again, and not read again', async () => {
    let times = TIMES
    const { host, asked } = await startLogServer((request, response) => {
      const etag = createHash('sha256').update(times).digest('hex')
      const isSame = request.headers['if-none-match'] === etag
      response.writeHead(isSame ? 304 : 200, { etag }).end(isSame ? undefined : times)
    })
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    await project.run('build')
    await project.run('build')
    expect(asked.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([
      false,
      true,
    ])
    times = OTHER_TIMES
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain('>36.10\u00a0s<')
  })

  test('that cannot be had is one error at its place, and nothing of the lock passes for new', async () => {
    let status = 200
    const { host } = await startLogServer((_, response) => {
      response.writeHead(status).end(TIMES)
    })
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    await project.run('build')
    status = 503
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toBe(
      `tracedocs.yaml:4:13: error: Cannot fetch the log \`http://${host}/a.log\`: the server answers 503 (Service Unavailable); \`build --frozen\` takes what the lock has (failed-fetch)\ntracedocs.yaml: info: Cannot write \`page.md\`: the errors above stop what it shows (stopped-pages)\n`,
    )
    const verified = await project.run('verify')
    expect(verified.exit).not.toBe(0)
  })

  test('that was changed since is told by verify', async () => {
    let times = TIMES
    const { host } = await startLogServer((_, response) => {
      response.end(times)
    })
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    await project.run('build')
    expect((await project.run('verify')).stdout).toBe(`as locked  http://${host}/a.log\n`)
    times = OTHER_TIMES
    expect(await project.run('verify')).toMatchObject({ exit: 1 })
  })

  test('is in the part that extract writes of it', async () => {
    const { host } = await startLogServer(serve(SMALL_LOG))
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    expect(await project.run('extract', '--part', 'a.part')).toMatchObject({ exit: 0 })
    expect(project.read('a.part')).toContain(`http://${host}/a.log`)
  })

  test('shows its lines in an excerpt', async () => {
    const { host } = await startLogServer(serve(TIMES))
    const project = createRemoteProject(`http://${host}/a.log`, [host])
    writeFileSync(
      path.join(project.folder, 'page.md'),
      '<!-- tracedocs: begin excerpt a head=1 -->\n<!-- tracedocs: end -->\n',
    )
    await project.run('build')
    expect(project.read('page.md')).toContain('real 35.49')
  })
})

describe('nobody is asked', () => {
  test('whom the configuration does not name', async () => {
    const { host, asked } = await startLogServer(serve(TIMES))
    const { exit, stderr } = await createRemoteProject(`http://${host}/a.log`, []).run('build')
    expect([exit, asked.length]).toEqual([2, 0])
    expect(stderr).toContain('tracedocs.yaml:4:13: error: Cannot fetch the log')
  })

  test('on this machine or around it, unless the one who runs it allows that', async () => {
    vi.stubEnv('TRACEDOCS_REACHES_PRIVATE', '')
    const { host, asked } = await startLogServer(serve(TIMES))
    const port = host.split(':')[1] ?? ''
    for (const name of [host, `localhost:${port}`]) {
      const { exit, stderr } = await createRemoteProject(`http://${name}/a.log`, [name]).run(
        'build',
      )
      expect([exit, asked.length]).toEqual([2, 0])
      expect(stderr).toContain('TRACEDOCS_REACHES_PRIVATE=1')
    }
  })

  test.each([
    ['http://logs.example.com/a.log', 'write `https`'],
    [
      'https://me:secret@logs.example.com/a.log',
      '`https://…@logs.example.com/a.log`: it has a name',
    ],
    ['https://logs.example.com/a.log?token=secret', '`token` looks like a secret'],
    ['https://logs.example.com/a.log?X-Amz-Signature=secret', 'looks like a secret'],
    ['https://logs.example.com/a.log?a=1;TOKEN%5B%5D=secret', '`TOKEN` looks like a secret'],
    ['https://logs.example.com/a.log?pwd=secret', '`pwd` looks like a secret'],
    ['https://logs.example.com/a.log#jwt=secret', '`jwt` looks like a secret'],
    ['https://', 'expected `https://host/path`'],
    ['https://logs.example.com/a b.log', 'no blanks'],
    ['https://me:secret@logs.example.com/a b.log', 'no blanks'],
    ['https://logs.example.com/a b.log?token=secret', 'no blanks'],
    ['s3://me:secret@bucket/a.log', 'expected `s3://bucket/key`'],
    ['s3://bucket/../other/a.log', 'no steps `.` and `..`'],
    ['s3://b/x', 'expected `s3://bucket/key`'],
  ])('of whom an address is written as %s', async (log, reason) => {
    const { exit, stderr } = await createRemoteProject(log, ['logs.example.com']).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('=secret')
    expect(stderr).not.toContain(':secret')
  })
})

describe('a fetch is given up', () => {
  const fetchOne = async (
    log: string,
    hosts: readonly string[],
    limits: Parameters<typeof createLogFetcher>[0]['limits'] = {},
  ): Promise<string | undefined> => {
    const { folder } = createProject({})
    const env = { TRACEDOCS_REACHES_PRIVATE: '1' }
    const failed = await createLogFetcher({ folder, env, limits }).fetchAll([log], hosts)
    return failed.get(log)
  }

  test('that redirects to whom nobody named', async () => {
    const other = await startLogServer(serve(TIMES))
    const { host } = await startLogServer((_, response) => {
      response.writeHead(302, { location: `http://${other.host}/b?token=secret` }).end()
    })
    const reason = await fetchOne(`http://${host}/a`, [host])
    expect(reason).toBe(`it redirects to \`${other.host}\`, which \`hosts\` does not name`)
    expect(other.asked).toEqual([])
    expect(await fetchOne(`http://${host}/a`, [host, other.host])).toBeUndefined()
  })

  test('that redirects more than five times', async () => {
    const { host, asked } = await startLogServer((_, response) => {
      response.writeHead(307, { location: '/again' }).end()
    })
    expect(await fetchOne(`http://${host}/a`, [host])).toBe('it redirects more than 5 times')
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  test.each([
    ['file:///etc/passwd', 'expected `https`'],
    ['http://logs.example.com/', 'write `https`'],
    ['http://a:b@127.0.0.1/', 'a name or a password'],
  ])('that redirects to %s', async (location, reason) => {
    const { host } = await startLogServer((_, response) => {
      response.writeHead(301, { location }).end()
    })
    expect(await fetchOne(`http://${host}/a`, [host, 'logs.example.com'])).toContain(reason)
  })

  test('that is larger than allowed, whether it says so or not', async () => {
    const told = await startLogServer(serve('x'.repeat(2000)))
    const untold = await startLogServer((_, response) => {
      for (let i = 0; i < 20; i++) response.write('x'.repeat(100))
      response.end()
    })
    for (const { host } of [told, untold]) {
      const reason = await fetchOne(`http://${host}/a`, [host], { bytes: 1000 })
      expect(reason).toContain('larger than 1,000 bytes')
    }
  })

  test('when nothing comes, when it takes too long, and when it ends before its end', async () => {
    const silent = await startLogServer(() => undefined)
    const slow = await startLogServer((_, response) => {
      const timer = setInterval(() => response.write('real 1\n'), 20)
      response.on('close', () => {
        clearInterval(timer)
      })
    })
    const cut = await startLogServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('real 1\n', () => {
        response.destroy()
      })
    })
    expect(await fetchOne(`http://${silent.host}/a`, [silent.host], { idleMs: 100 })).toBe(
      'nothing came for 0.1 s',
    )
    expect(await fetchOne(`http://${slow.host}/a`, [slow.host], { wholeMs: 300 })).toBe(
      'it took longer than 0.3 s',
    )
    expect(await fetchOne(`http://${cut.host}/a`, [cut.host])).toBe('aborted')
  })

  test('when all logs take longer than they may together, those that nobody was asked for, too', async () => {
    const { host, asked } = await startLogServer((_, response) => {
      const timer = setInterval(() => response.write('real 1\n'), 20)
      response.on('close', () => {
        clearInterval(timer)
      })
    })
    const { folder } = createProject({})
    const env = { TRACEDOCS_REACHES_PRIVATE: '1' }
    const logs = Array.from({ length: 100 }, (_, i) => `http://${host}/${String(i)}`)
    const fetcher = createLogFetcher({ folder, env, limits: { togetherMs: 300 } })
    const failed = await fetcher.fetchAll(logs, [host])
    expect([failed.size, [...new Set(failed.values())]]).toEqual([
      100,
      [
        'all logs together took longer than 0.3 s; `TRACEDOCS_FETCH_MINUTES=60` in the environment allows an hour',
      ],
    ])
    // Six are asked for at a time, and none of them comes to its end.
    expect(asked.length).toBeLessThanOrEqual(6)
    expect((await fetcher.fetchAll(['http://127.0.0.1:1/'], [host])).size).toBe(1)
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  test('when the environment gives all logs less time', async () => {
    vi.stubEnv('TRACEDOCS_FETCH_MINUTES', '0.005')
    const { host } = await startLogServer(() => undefined)
    const { exit, stderr } = await createRemoteProject(`http://${host}/a.log`, [host]).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('all logs together took longer than 0.3 s')
  })

  test('when an answer begins, and nothing comes any more', async () => {
    const { host } = await startLogServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('real 1\n')
    })
    expect(await fetchOne(`http://${host}/a`, [host], { idleMs: 100 })).toBe(
      'nothing came for 0.1 s',
    )
  })

  test.each([
    ['101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade', 'Switching Protocols'],
    ['304 Not Modified', 'Not Modified'],
  ])('that is answered with %s, for which nobody asked', async (answer, words) => {
    const { host } = await startLogServer(({ socket }) => {
      socket.end(`HTTP/1.1 ${answer}\r\n\r\n`)
    })
    expect(await fetchOne(`http://${host}/a`, [host], { wholeMs: 1000 })).toBe(
      `the server answers ${answer.slice(0, 3)} (${words})`,
    )
  })

  test('once for all logs of a host that does not answer', async () => {
    const { folder } = createProject({})
    const env = { TRACEDOCS_REACHES_PRIVATE: '1' }
    const logs = Array.from({ length: 100 }, (_, i) => `http://127.0.0.1:1/${String(i)}`)
    const failed = await createLogFetcher({ folder, env }).fetchAll(logs, ['127.0.0.1:1'])
    expect(failed.size).toBe(100)
    expect([...new Set(failed.values())]).toEqual(['connect ECONNREFUSED 127.0.0.1:1'])
  })
})

/** Every command that reads logs of a project, in turn. */
const COMMANDS = [
  ['build'],
  ['build', '--check'],
  ['build', '--frozen'],
  ['build', '--diff'],
  ['verify'],
  ['list'],
  ['show', 'a'],
  ['lint', '--level', 'likely'],
  ['history', 'a.time.real'],
  ['explain', 'page.md'],
  ['preview', '-o', 'report.html'],
  ['extract', '--part', 'a.part'],
  ['clean', '--check'],
]

describe('no socket is opened', () => {
  /** Count the connections that are tried while something runs, whoever tries. */
  const countConnections = async (work: () => Promise<void>): Promise<number> => {
    const spy = vi.spyOn(Socket.prototype, 'connect')
    const look = vi.spyOn(dns, 'lookup')
    await work()
    const count = spy.mock.calls.length + look.mock.calls.length
    vi.restoreAllMocks()
    return count
  }

  test('by any command unless the configuration names a host', async () => {
    const { host, asked } = await startLogServer(serve(TIMES))
    for (const command of COMMANDS) {
      const refused = createRemoteProject(`http://${host}/a.log`, [])
      const plain = createProject({
        'tracedocs.yaml': `pages: [page.md]\nhosts: ["${host}"]\nruns:\n  a: {logs: a.log}\n`,
        'page.md': PAGE,
        'a.log': TIMES,
      })
      const count = await countConnections(async () => {
        await refused.run(...command)
        await plain.run(...command)
      })
      expect([command, count, asked.length]).toEqual([command, 0, 0])
    }
  })

  test('by any command but three where it does', async () => {
    const { host } = await startLogServer(serve(TIMES))
    const opening: string[] = []
    for (const command of COMMANDS) {
      const project = createRemoteProject(`http://${host}/a.log`, [host])
      await project.run('build')
      const count = await countConnections(async () => {
        await project.run(...command)
      })
      if (count > 0) opening.push(command.join(' '))
    }
    expect(opening).toEqual(['build', 'verify', 'extract --part a.part'])
  })
})
