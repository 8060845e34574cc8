import type { DataLine } from './data-line.ts'
import type { RowChoice } from './script-plot.ts'

/** Chooses the rows of a data file that `index` and `every` name, and numbers them. */
export class RowChooser {
  readonly #rows: RowChoice
  #place = 0
  #block = -1
  #set = 0
  #datum = 0

  constructor(rows: RowChoice) {
    this.#rows = rows
  }

  /** Whether a row is chosen; its `$0` is then set. Called for every row in order. */
  chooses(row: DataLine): boolean {
    if (!choosesSet(this.#rows, row)) return false
    if (row.set !== this.#set) this.#datum = 0
    if (row.block !== this.#block || row.set !== this.#set) this.#place = 0
    this.#block = row.block
    this.#set = row.set
    const place = this.#place
    this.#place += 1
    const { step, first, last, blockStep, firstBlock, lastBlock } = this.#rows
    if (!isChosen(row.block, [firstBlock, lastBlock, blockStep])) return false
    if (!isChosen(place, [first, last, step])) return false
    row.datum = this.#datum
    this.#datum += 1
    return true
  }
}

/** Whether a row stands in a data set that `index` names; the first of them begins with the headers. */
export function choosesSet(
  { setName, firstSet, lastSet, setStep }: RowChoice,
  row: DataLine,
): boolean {
  if (setName !== undefined) return row.setNames.some((name) => name.startsWith(setName))
  return isChosen(row.set, [firstSet, lastSet, setStep])
}

function isChosen(
  place: number,
  [first, last, step]: readonly [first: number, last: number, step: number],
): boolean {
  return place >= first && place <= last && (place - first) % step === 0
}
