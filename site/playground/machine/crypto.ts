/** SHA-256 (FIPS 180-4), which a browser only has as a promise. */
class Sha256 {
  readonly #state = Uint32Array.from(START)
  readonly #block = new Uint8Array(64)
  #filled = 0
  #length = 0

  update(data: string | Uint8Array): this {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    this.#length += bytes.length
    this.#push(bytes)
    return this
  }

  /** In hexadecimal, whatever is asked for: nobody asks for anything else. */
  digest(): string {
    const bits = this.#length * 8
    const padding = new Uint8Array(((119 - (this.#length % 64)) % 64) + 9)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(padding.length - 4, bits >>> 0)
    this.#push(padding)
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('')
  }

  #push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + 64 - this.#filled)
      this.#block.set(piece, this.#filled)
      this.#filled += piece.length
      at += piece.length
      if (this.#filled < 64) continue
      this.#mix()
      this.#filled = 0
    }
  }

  #mix(): void {
    const words = new Uint32Array(64)
    const view = new DataView(this.#block.buffer)
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(4 * i)
    const at = (i: number): number => words[i] ?? 0
    for (let i = 16; i < 64; i++) {
      const [far, near] = [at(i - 15), at(i - 2)]
      const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
      const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
      words[i] = at(i - 16) + low + at(i - 7) + high
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state
    for (let i = 0; i < 64; i++) {
      const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      const first = (h + one + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + at(i)) >>> 0
      const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      const second = (two + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0]
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries())
      this.#state[i] = (this.#state[i] ?? 0) + value
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

const PRIMES = listPrimes(64)
/** The first bits of the fractions of roots of primes. */
const ROUND = Uint32Array.from(PRIMES, (prime) => takeFraction(Math.cbrt(prime)))
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => takeFraction(Math.sqrt(prime)))

function takeFraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32)
}

function listPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return primes
}

/** Begin a hash; there is one only. */
export function createHash(name: string): Sha256 {
  if (name !== 'sha256') throw new Error(`Unexpected hash ${name}`)
  return new Sha256()
}
