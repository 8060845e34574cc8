import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { mutate } from './mutate.ts'
import { createRandom, type Random } from './random.ts'
import { collectSeeds, findBeside, type Seed, type SeedKind } from './seeds.ts'

/** How long, and with what, inputs are tried. */
export interface FuzzPlan {
  /** Of the repository, absolute. */
  readonly root: string
  /** After which no input is begun any more. */
  readonly seconds: number
  /** After how many inputs the trial ends before its time; may be infinite. */
  readonly most: number
  readonly seed: number
  /** The bundled `fuzz-worker.ts`. */
  readonly worker: string
  /** How many of them work at a time. */
  readonly workers: number
  /** Where they put their projects; an absolute path. */
  readonly folder: string
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
const MINUTE_MS = 60_000
const MEBIBYTES = 1500
/** Small seeds show as much as large ones, in a tenth of the time: they are taken so many times as often. */
const SMALL_TIMES = 15
const SMALL_BYTES = 2000

/** Try mutated inputs until the time or the number is over; what shows a fault a second time is one. */
export async function fuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const seeds = collectSeeds(plan.root).filter(
    ({ kind }) => plan.kinds.length === 0 || plan.kinds.includes(kind),
  )
  const pieces = [
    ...PIECES,
    ...seeds.filter(({ content }) => content.length < 200).map(({ content }) => content),
  ]
  const faults = new Map<string, FuzzResult['faults'][number]>()
  const byKind: Record<string, number> = {}
  let inputs = 0
  const start = Date.now()
  const end = start + plan.seconds * 1000
  const progress = setInterval(() => {
    const minutes = Math.round((Date.now() - start) / MINUTE_MS)
    console.error(`${String(inputs)} inputs in ${String(minutes)} min`)
  }, MINUTE_MS)
  const work = async (_: unknown, lane: number): Promise<void> => {
    const random = createRandom(plan.seed + lane * 7919)
    const pick = createPicker(seeds, random)
    const bench = new Bench(plan)
    while (Date.now() < end && inputs < plan.most) {
      const seed = pick()
      inputs += 1
      byKind[seed.kind] = (byKind[seed.kind] ?? 0) + 1
      const input = { ...seed, content: mutate(seed.content, random, pieces) }
      if ((await bench.try(input)) === undefined) continue
      // A loaded machine may be slow once.
      const fault = await bench.try(input)
      if (fault === undefined) continue
      const key = `${judge(fault) === 'hang' ? `${seed.kind} ` : ''}${fault}`
        .replaceAll(/\d+|tracedocs-fuzz-\w+/g, '')
        .slice(0, 300)
      if (faults.has(key)) continue
      const name = plan.keep ? keepInput(plan.root, input) : input.name
      faults.set(key, { name, kind: judge(fault), fault })
      console.log(`${name} (of ${seed.name}): ${fault.split('\n').slice(0, 6).join('\n')}`)
    }
    await bench.close()
  }
  await Promise.all(Array.from({ length: plan.workers }, work)).finally(() => {
    clearInterval(progress)
  })
  return { inputs, byKind, faults: [...faults.values()] }
}

/** Make a picker of seeds: each kind as often as another, and within it small ones more often than large ones. */
function createPicker(seeds: readonly Seed[], random: Random): () => Seed {
  const kinds = [...new Set(seeds.map(({ kind }) => kind))].map((kind) => {
    const all = seeds.filter((seed) => seed.kind === kind)
    const small = all.filter(({ content }) => content.length <= SMALL_BYTES)
    return { all, small: small.length > 0 ? small : all }
  })
  return () => {
    const { all, small } = random.pick(kinds)
    return random.pick(random.below(SMALL_TIMES + 1) > 0 ? small : all)
  }
}

function judge(fault: string): 'crash' | 'hang' | 'wrong' {
  if (fault.startsWith('hang')) return 'hang'
  return /^(?:\w*Error\b|exit 3|ended)/.test(fault) ? 'crash' : 'wrong'
}

/** A worker, and another one where it hung. */
class Bench {
  #worker: Worker | undefined
  readonly #plan: Pick<FuzzPlan, 'worker' | 'folder'>

  constructor(plan: Pick<FuzzPlan, 'worker' | 'folder'>) {
    this.#plan = plan
  }

  /** What takes long on a machine that has much else to do is tried again, for three times as long. */
  async try(input: Seed): Promise<string | undefined> {
    const fault = await this.#tryFor(input, HANG_MS)
    return fault?.startsWith('hang') === true ? this.#tryFor(input, 3 * HANG_MS) : fault
  }

  async #tryFor(input: Seed, most: number): Promise<string | undefined> {
    const worker = (this.#worker ??= new Worker(this.#plan.worker, {
      env: { ...process.env, TMPDIR: this.#plan.folder },
      resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES },
    }))
    const answer = await new Promise<string | undefined>((resolve) => {
      const timer = setTimeout(() => {
        resolve(`hang: more than ${String(most / 1000)} s`)
      }, most)
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

/** Read the inputs that once showed a fault; the data that a script names are those of the conformance cases. */
export function readCorpus(root: string): readonly Seed[] {
  return readdirSync(path.join(root, CORPUS))
    .sort()
    .filter((file) => !['README.md', 'open'].includes(file))
    .map((file) => {
      const kind = file.slice(0, file.indexOf('-')) as SeedKind
      const content = readFileSync(path.join(root, CORPUS, file))
      const beside = kind === 'script' ? findBeside(root, `${CASES}/${file}`, content) : {}
      return { kind, name: file, content, ...beside }
    })
}

const CASES = 'test/gnuplot/cases'

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
