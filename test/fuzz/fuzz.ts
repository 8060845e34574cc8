import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { mutate } from './mutate.ts'
import { createRandom } from './random.ts'
import { collectSeeds, type Seed, type SeedKind } from './seeds.ts'

/** How long, and with what, inputs are tried. */
export interface FuzzPlan {
  /** Of the repository, absolute. */
  readonly root: string
  readonly seconds: number
  readonly seed: number
  /** The bundled `fuzz-worker.ts`. */
  readonly worker: string
  /** Whether what is found is kept. */
  readonly keep: boolean
  /** The kinds of inputs; all by default. */
  readonly kinds: readonly string[]
}

/** How many inputs were tried, and what they showed. */
export interface FuzzResult {
  readonly inputs: number
  readonly byKind: Readonly<Record<string, number>>
  readonly faults: readonly {
    readonly name: string
    readonly kind: 'crash' | 'hang' | 'wrong'
    readonly fault: string
  }[]
}

const HANG_MS = 10_000
const MEBIBYTES = 1500

/** Try mutated inputs until the time is over; what shows a fault a second time is one. */
export async function fuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const seeds = collectSeeds(plan.root).filter(
    ({ kind }) => plan.kinds.length === 0 || plan.kinds.includes(kind),
  )
  const kinds = [...new Set(seeds.map(({ kind }) => kind))]
  const pieces = [
    ...PIECES,
    ...seeds.filter(({ content }) => content.length < 200).map(({ content }) => content),
  ]
  const random = createRandom(plan.seed)
  const bench = new Bench(plan.worker)
  const faults = new Map<string, FuzzResult['faults'][number]>()
  const byKind: Record<string, number> = {}
  let inputs = 0
  for (const end = Date.now() + plan.seconds * 1000; Date.now() < end; inputs += 1) {
    const kind = random.pick(kinds)
    const seed = random.pick(seeds.filter((one) => one.kind === kind))
    const content = mutate(seed.content, random, pieces)
    byKind[kind] = (byKind[kind] ?? 0) + 1
    const input = { ...seed, content }
    if ((await bench.try(input)) === undefined) continue
    // A loaded machine may be slow once.
    const fault = await bench.try(input)
    if (fault === undefined) continue
    const key = fault.replaceAll(/\d+|tracedocs-fuzz-\w+/g, '').slice(0, 300)
    if (faults.has(key)) continue
    const name = plan.keep ? keepInput(plan.root, input) : input.name
    faults.set(key, { name, kind: judge(fault), fault })
    console.log(`${name} (of ${seed.name}): ${fault.split('\n').slice(0, 6).join('\n')}`)
  }
  await bench.close()
  return { inputs, byKind, faults: [...faults.values()] }
}

function judge(fault: string): 'crash' | 'hang' | 'wrong' {
  if (fault.startsWith('hang')) return 'hang'
  return /^(?:\w*Error\b|exit 3|ended)/.test(fault) ? 'crash' : 'wrong'
}

/** A worker, and another one where it hung. */
class Bench {
  #worker: Worker | undefined
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  async try(input: Seed): Promise<string | undefined> {
    const worker = (this.#worker ??= new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES },
    }))
    const answer = await new Promise<string | undefined>((resolve) => {
      const timer = setTimeout(() => {
        resolve(`hang: more than ${String(HANG_MS / 1000)} s`)
      }, HANG_MS)
      const settle = (fault: string | undefined): void => {
        clearTimeout(timer)
        worker.off('message', receive).off('error', fail).off('exit', end)
        resolve(fault)
      }
      const receive = ({ fault }: { fault: string | undefined }): void => {
        settle(fault)
      }
      const fail = (error: Error): void => {
        this.#worker = undefined
        settle(error.stack ?? error.message)
      }
      const end = (code: number): void => {
        this.#worker = undefined
        settle(`ended with ${String(code)}`)
      }
      worker.on('message', receive).on('error', fail).on('exit', end)
      worker.postMessage(input)
    })
    if (answer?.startsWith('hang') === true) await this.close()
    return answer
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    worker?.removeAllListeners()
    await worker?.terminate()
  }
}

const CORPUS = 'test/fuzz/corpus'

/** Keep an input that showed a fault: its kind and its extension are in its name. */
function keepInput(root: string, { kind, name, content }: Seed): string {
  const sum = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = `${CORPUS}/${kind}-${sum}${path.extname(name.replace(/#.*/, ''))}`
  mkdirSync(path.join(root, CORPUS), { recursive: true })
  writeFileSync(path.join(root, file), content)
  return file
}

/** Read the inputs that once showed a fault. */
export function readCorpus(root: string): readonly Seed[] {
  return readdirSync(path.join(root, CORPUS))
    .sort()
    .filter((file) => !['README.md', 'open'].includes(file))
    .map((file) => ({
      kind: file.slice(0, file.indexOf('-')) as SeedKind,
      name: file,
      content: readFileSync(path.join(root, CORPUS, file)),
    }))
}

const PIECES = [
  '\0',
  '\ufeff',
  '\ufffd',
  '\u0007\u001b[31m',
  '\u2028',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '/dev/zero',
  '<!-- tracedocs: begin table timings -->\n',
  '<!-- tracedocs: end -->\n',
  '<span data-tracedocs="v">?</span>',
  '{/* tracedocs: begin chart memory */}\n',
  '.. tracedocs: begin table timings\n',
  '.. tracedocs: end\n',
  '|td-v|',
  '```\n',
  '~~~\n',
  '::\n\n    ',
  '> ',
  '- ',
  '\t',
  '<!--',
  '-->',
  ']]>',
  '<script>',
  '|',
  '`',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '&a',
  '*a',
  '!!js/function ',
  '<<: ',
  '%s%n',
  '${x}',
  '{{ x }}',
  '$1',
  '@',
  '#',
  ',',
  ';',
  ':',
].map((piece) => Buffer.from(piece))
