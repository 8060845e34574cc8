import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** What may be Chromium, as distributions call it. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome']

/** Find Chromium; without it, the tests that need it say that they were skipped. */
export function findChromium(): string | undefined {
  return PROGRAMS.find((one) => spawnSync(one, ['--version'], { stdio: 'ignore' }).status === 0)
}

/** What a command of the DevTools protocol gives, or an event has. */
export type Facts = Readonly<Record<string, unknown>>

/** A browser without a window, driven over a pipe: Node 20 has no WebSocket, and a pipe needs no package. */
export interface Browser {
  /** Open a page of its own, with what it asks for and what goes wrong in it. */
  openTab(): Promise<Tab>
  close(): void
}

/** A page of a browser. */
export interface Tab {
  send(method: string, parameters?: Facts): Promise<Facts>
  /** Evaluate an expression of JavaScript, which may be a promise. */
  evaluate(expression: string): Promise<unknown>
  /** Load a page, and wait until it and its images are there. */
  load(url: string): Promise<void>
  /** The addresses of all that was asked for since the last load. */
  readonly requests: readonly string[]
  /** What was written to the console as an error or thrown since then. */
  readonly errors: readonly string[]
}

interface Message extends Facts {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: Facts
  readonly result?: Facts
  readonly error?: { readonly message: string }
}

const QUIET = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--remote-debugging-pipe',
]

/** Start a browser. */
export function openBrowser(program: string): Browser {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-chromium-'))
  const child = spawn(program, [...QUIET, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const wire = connect(child)
  return {
    async openTab() {
      const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' })
      const attached = await wire.send('Target.attachToTarget', { targetId, flatten: true })
      return createTab(wire, String(attached['sessionId']))
    },
    close() {
      child.once('exit', () => {
        removeFolder(folder)
      })
      child.kill()
    },
  }
}

/** Remove the folder of a browser that has ended; its helpers may still write there for a moment. */
function removeFolder(folder: string, attempts = 10): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (attempts === 0) throw error
    setTimeout(removeFolder, 200, folder, attempts - 1)
  }
}

/** Messages to a browser and from it: JSON, each with a NUL behind it. */
interface Wire {
  send(method: string, parameters?: Facts, sessionId?: string): Promise<Facts>
  listen(listener: (message: Message) => void): void
}

function connect(child: ChildProcess): Wire {
  const [, , , input, output] = child.stdio as [null, null, null, Writable, Readable]
  const waiting = new Map<number, (message: Message) => void>()
  const listeners: ((message: Message) => void)[] = []
  let kept = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (kept + chunk).split('\0')
    kept = texts.pop() ?? ''
    for (const text of texts) {
      const message = JSON.parse(text) as Message
      if (message.id === undefined) for (const listen of listeners) listen(message)
      else waiting.get(message.id)?.(message)
    }
  })
  let last = 0
  return {
    send(method, params = {}, sessionId) {
      const id = ++last
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result = {}, error }) => {
          waiting.delete(id)
          if (error === undefined) resolve(result)
          else reject(new Error(`${method}: ${error.message}`))
        })
      })
    },
    listen(listener) {
      listeners.push(listener)
    },
  }
}

async function createTab(wire: Wire, sessionId: string): Promise<Tab> {
  const send: Tab['send'] = (method, parameters) => wire.send(method, parameters, sessionId)
  const [requests, errors]: [string[], string[]] = [[], []]
  let loaded = (): void => undefined
  wire.listen((message) => {
    if (message.sessionId !== sessionId) return
    const { method, params = {} } = message
    if (method === 'Page.loadEventFired') loaded()
    if (method === 'Network.requestWillBeSent') {
      requests.push((params['request'] as { readonly url: string }).url)
    }
    const text = JSON.stringify(params)
    if (method === 'Runtime.exceptionThrown') errors.push(text)
    if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error') errors.push(text)
    if (method === 'Log.entryAdded' && text.includes('"level":"error"')) errors.push(text)
  })
  for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'Accessibility']) {
    await send(`${domain}.enable`)
  }
  const evaluate: Tab['evaluate'] = async (expression) => {
    const given = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await send('Runtime.evaluate', given)
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { readonly value?: unknown }).value
  }
  return {
    requests,
    errors,
    send,
    evaluate,
    async load(url) {
      requests.length = 0
      errors.length = 0
      const done = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await send('Page.navigate', { url })
      await done
      await evaluate('Promise.allSettled([...document.images].map((image) => image.decode()))')
    },
  }
}
