import { execFile } from 'node:child_process'
import { isUtf8 } from 'node:buffer'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Size and scales of a terminal; a length in pixels, a scale as a factor. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  /** Family and size: `Arial,12`. */
  readonly font: string
  readonly fontScale?: number | undefined
  readonly lineWidth?: number | undefined
  readonly dashLength?: number | undefined
  /** `#rrggbb`. */
  readonly lineCap?: string | undefined
  readonly background?: string | undefined
}

/** A script for gnuplot, and where it is run. */
export interface GnuplotRequest {
  readonly text: string
  /** The folder it is run in. */
  readonly folder: string
  readonly arguments: readonly string[]
  /** Of the pictures, in pixels, where the script has another terminal than `svg`. */
  readonly size: PictureSize
  /** Where data are looked for besides. */
  readonly loadPath: string
  /** Commands that go before the script. */
  readonly before: readonly string[]
}

/** The pictures that gnuplot drew, in order, or why there are none. */
export type GnuplotRun =
  | { readonly kind: 'ran'; readonly pictures: readonly string[]; readonly stderr: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly stderr: string }

const MOST_BYTES = 2 ** 28

/** Seconds that gnuplot may take; some scripts draw for ever. */
const MOST_SECONDS = 120

/** Let gnuplot run a script, shell commands and all; its pictures go into a folder that is removed again. */
export async function runGnuplot(request: GnuplotRequest): Promise<GnuplotRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tracedocs-gnuplot-'))
  try {
    const script = path.join(folder, 'script.plt')
    const names = [request.loadPath, folder].map(quote)
    const before = [
      `set terminal svg ${formatSize(request)}`,
      `set loadpath ${names[0] ?? ''}`,
      `tracedocs_picture = 0`,
      `set output ${names[1] ?? ''}.'/0000.svg'`,
      ...request.before,
    ]
    // In a file of their own they are not repeated by `reread`, and lines of errors are those of the script.
    const start = path.join(folder, 'before.plt')
    await writeFile(start, `${before.join('\n')}\n`)
    await writeFile(script, `${redirectPictures(request, folder)}\n`)
    const run = await execute({ start, script }, request)
    if (run.kind !== 'ran') return run
    const files = (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort()
    const texts = await Promise.all(files.map((name) => readPicture(path.join(folder, name))))
    const pictures = texts.flatMap((text) => text.split(/(?=<\?xml)/))
    return { ...run, pictures: pictures.filter((picture) => picture.includes('</svg>')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Read a picture; gnuplot writes bytes of other encodings as they are, and those are read as Latin-1. */
async function readPicture(file: string): Promise<string> {
  const bytes = await readFile(file)
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const latin = bytes.toString('latin1')
  return latin.replaceAll(/[\u00C2-\u00F4][\u0080-\u00BF]{1,3}/g, (found) => {
    const text = Buffer.from(found, 'latin1')
    return isUtf8(text) ? text.toString('utf8') : found
  })
}

async function execute(
  { start, script }: { readonly start: string; readonly script: string },
  request: GnuplotRequest,
): Promise<GnuplotRun> {
  const { folder, arguments: given } = request
  try {
    const running = promisify(execFile)(
      'gnuplot',
      ['-e', `load ${quote(start)}`, '-c', script, ...given],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: MOST_BYTES,
        timeout: MOST_SECONDS * 1000,
      },
    )
    // `pause -1` waits for a line, or for the end of the input.
    running.child.stdin?.end()
    const { stderr } = await running
    return { kind: 'ran', pictures: [], stderr }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && error.code === 'ENOENT') return { kind: 'missing' }
    if ('killed' in error && error.killed === true) {
      return { kind: 'failed', stderr: `it has not ended after ${String(MOST_SECONDS)} s` }
    }
    return { kind: 'failed', stderr: 'stderr' in error ? String(error.stderr) : error.message }
  }
}

function formatSize({ size }: GnuplotRequest): string {
  const scales = [
    ['fontscale', size.fontScale],
    ['lw', size.lineWidth],
    ['dl', size.dashLength],
  ] as const
  const written = scales.flatMap(([word, scale]) =>
    scale === undefined ? [] : [` ${word} ${String(scale)}`],
  )
  const background = size.background === undefined ? '' : ` background '${size.background}'`
  const ends = CAPS[size.lineCap ?? ''] ?? ''
  return `size ${String(size.width)},${String(size.height)} font ${quote(size.font)}${written.join('')}${ends}${background}`
}

/** The words for the ends of lines. */
const CAPS: Readonly<Record<string, string>> = {
  round: ' rounded',
  square: ' square',
  butt: ' butt',
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The rest of a command up to its end, over continued lines, within texts, too. */
const REST = String.raw`((?:[^;\n\\}'"]|\\\r?\n|'(?:[^'\\\n]|\\\r?\n|\\)*'|"(?:[^"\\\n]|\\\r?\n|\\.)*")*)`
const OUTPUT = new RegExp(
  String.raw`((?:^|[;{])[ \t]*)set?[ \t]+o(?:u|ut|utp|utpu|utput)?\b${REST}`,
  'gm',
)
const TERMINAL = new RegExp(
  String.raw`((?:^|[;{])[ \t]*)set?[ \t]+te(?:r|rm|rmi|rmin|rmina|rminal)?\b${REST}`,
  'gm',
)

/** Let each `set output` begin another file of the folder, and each terminal be `svg`. */
function redirectPictures(request: GnuplotRequest, folder: string): string {
  const next = `sprintf('%s/%04d.svg', ${quote(folder)}, (tracedocs_picture = tracedocs_picture + 1))`
  return request.text
    .replaceAll(OUTPUT, (_, start: string) => `${start}set output ${next}`)
    .replaceAll(TERMINAL, (whole, start: string, rest: string) =>
      /^\s*svg?\b/.test(rest) || /^\s*(?:push|pop)\b/.test(rest)
        ? whole
        : `${start}set terminal svg ${formatSize(request)}`,
    )
}
