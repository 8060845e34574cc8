// Reads lines of known shapes into columns of numbers. A shape is a list of steps; src/records/line-shape.ts says what
// they mean, and src/records/row-kernel.ts writes them. A line that has none of the shapes is left to the host.

import { numberLines } from './number-lines'
import { COLUMN_LENGTH, maskDigits, readNumber } from './numbers'
import { findFeed, skipBlanks, skipFields, skipString } from './skips'
import { readStamp, readTwo } from './stamps'

/** The steps of all shapes, one shape behind the other. */
export const MOST_STEPS: usize = 4096
const STEP_LENGTH: usize = 32

/** The first step of each shape (u32). */
export const MOST_SHAPES: usize = 32

export const MOST_ROWS: usize = COLUMN_LENGTH >> 3
export const MOST_COLUMNS: usize = 16

// Kinds of steps.
const END: u32 = 0
const TEXT: u32 = 1
const NUMBER: u32 = 2
const BARE: u32 = 3
const BLANKS: u32 = 4
const STRING: u32 = 5
const FIELDS: u32 = 6
const REST: u32 = 7
const CLOCK: u32 = 8
const ABSENT: u32 = 9
const NOTHING: u32 = 10
const STAMP: u32 = 11
const CELL: u32 = 12

// @ts-ignore: decorator
@inline
function alignUp(at: usize): usize {
  return (at + 63) & ~63
}

// The layout of the memory, behind an address that the main file gives.
let steps: usize = 0
let shapes: usize = 0
let columns: usize = 0
let starts: usize = 0
let numbers: usize = 0

/** How many bytes rows need. */
export const ROWS_LENGTH: usize =
  alignUp(MOST_STEPS * STEP_LENGTH) +
  alignUp(MOST_SHAPES * 4) +
  alignUp(MOST_ROWS * MOST_COLUMNS * 8) +
  2 * alignUp(MOST_ROWS * 4)

export function placeRows(at: usize): void {
  steps = at
  shapes = steps + alignUp(MOST_STEPS * STEP_LENGTH)
  columns = shapes + alignUp(MOST_SHAPES * 4)
  starts = columns + alignUp(MOST_ROWS * MOST_COLUMNS * 8)
  numbers = starts + alignUp(MOST_ROWS * 4)
}

export function getSteps(): usize {
  return steps
}

export function getShapes(): usize {
  return shapes
}

export function getColumns(): usize {
  return columns
}

/** The start of the line of each row (u32). */
export function getStarts(): usize {
  return starts
}

/** The number of the line of each row (u32), once `numberRows` was called. */
export function getNumbers(): usize {
  return numbers
}

/** Number the lines of the rows that were read last. */
export function numberRows(): void {
  numberLines(starts, numbers, row)
}

let count: u32 = 0
let last: u32 = 0
let row: usize = 0

/** Lines that were read, with and without a row. */
export let read: u32 = 0

/** Where reading stopped: the start of a line, or the number of a place. */
export let next: usize = 0

export function useShapes(shapeCount: u32): void {
  count = shapeCount
  last = 0
}

/** The place behind a line that has one of the shapes; 0 if it has none. */
// @ts-ignore: decorator
@inline
function readLine(line: usize): usize {
  let behind = readShape(line, last)
  if (behind != 0) return behind
  for (let shape: u32 = 0; shape < count; shape++) {
    if (shape == last) continue
    behind = readShape(line, shape)
    if (behind == 0) continue
    last = shape
    return behind
  }
  return 0
}

/** Read the lines from an address on, each of which has a row or nothing. Returns the number of rows. */
export function readLines(at: usize, end: usize): i32 {
  store<u8>(end, 10)
  row = 0
  read = 0
  while (at < end && row < MOST_ROWS) {
    const behind = readLine(at)
    if (behind == 0 || behind > end) break
    store<u32>(starts + row * 4, <u32>at)
    row += used
    read++
    at = behind
  }
  next = at
  return <i32>row
}

/**
 * Read the lines of some places, from one of them on, as long as each line has a single place, which is its start.
 * Returns the number of rows.
 */
export function readPlaces(places: usize, first: usize, placeCount: usize, end: usize): i32 {
  store<u8>(end, 10)
  row = 0
  read = 0
  let place = first
  while (place < placeCount && row < MOST_ROWS) {
    const entry = places + place * 16
    const line = load<u32>(entry)
    if (load<u32>(entry, 12) != 1) break
    if (place + 1 < placeCount && load<u32>(entry, 16) == line) break
    const behind = readLine(line)
    if (behind == 0 || behind > end) break
    store<u32>(starts + row * 4, line)
    row += used
    read++
    place++
  }
  next = place
  return <i32>row
}

/** Before the middle, bits that count; a text of some bytes is compared with as many of them. */
const TEXT_MASKS: usize = memory.data<u64>([~0, ~0, 0, 0])

/** Whether the shape that was read last has a row. */
let used: usize = 0

function readShape(line: usize, shape: u32): usize {
  let step = steps + <usize>load<u32>(shapes + <usize>shape * 4) * STEP_LENGTH
  let at = line
  used = 1
  for (;; step += STEP_LENGTH) {
    const kind = load<u32>(step)
    switch (kind) {
      case TEXT: {
        const length = <usize>load<u32>(step, 4)
        const differing = v128.xor(v128.load(at), v128.load(step, 16))
        if (v128.any_true(v128.and(differing, v128.load(TEXT_MASKS + 16 - length)))) return 0
        at += length
        break
      }
      case NUMBER: {
        at = readNumber(at, step, columns + row * 8)
        if (at == 0) return 0
        break
      }
      case BLANKS: {
        at = skipBlanks(at)
        if (at == 0) return 0
        break
      }
      case FIELDS: {
        at = skipFields(at, load<u32>(step, 4))
        if (at == 0) return 0
        break
      }
      case STRING: {
        at = skipString(at)
        if (at == 0) return 0
        break
      }
      case BARE: {
        at = skipBare(at)
        if (at == 0) return 0
        break
      }
      case REST: {
        if (load<u8>(at) <= 32) return 0
        at = findFeed(at)
        break
      }
      case CLOCK: {
        const seconds = readClock(at)
        if (seconds < 0) return 0
        store<f64>(columns + (<usize>load<u32>(step, 4) * MOST_ROWS + row) * 8, <f64>seconds)
        at += 8
        break
      }
      case CELL: {
        const separator = <u8>load<u32>(step, 4)
        for (;;) {
          const byte = load<u8>(at)
          if (byte == separator || byte == 10 || byte == 13) break
          if (byte == 34) return 0
          at++
        }
        break
      }
      case STAMP: {
        at = readStamp(at, columns + (<usize>load<u32>(step, 4) * MOST_ROWS + row) * 8)
        if (at == 0) return 0
        break
      }
      case ABSENT: {
        store<f64>(columns + (<usize>load<u32>(step, 4) * MOST_ROWS + row) * 8, NaN)
        break
      }
      case NOTHING: {
        used = 0
        break
      }
      default: {
        let end = at
        if (load<u8>(end) == 13) end++
        return load<u8>(end) == 10 ? end + 1 : 0
      }
    }
  }
  return 0
}

/** Skip a number or a word of JSON. */
function skipBare(from: usize): usize {
  const word = load<u32>(from)
  // `true`, `null`, and `fals`.
  if (word == 0x65757274 || word == 0x6c6c756e) return from + 4
  if (word == 0x736c6166) return load<u8>(from, 4) == 101 ? from + 5 : 0
  let at = from
  if (load<u8>(at) == 45) at++
  const first = at
  at = skipDigits(at)
  if (at == first || (load<u8>(first) == 48 && at > first + 1)) return 0
  if (load<u8>(at) == 46) {
    const point = at + 1
    at = skipDigits(point)
    if (at == point) return 0
  }
  if ((load<u8>(at) | 32) == 101) {
    at++
    if (load<u8>(at) == 43 || load<u8>(at) == 45) at++
    const power = at
    at = skipDigits(at)
    if (at == power) return 0
  }
  return at
}

// @ts-ignore: decorator
@inline
function skipDigits(at: usize): usize {
  let others = ~maskDigits(at) & 0xffff
  while (others == 0) {
    at += 16
    others = ~maskDigits(at) & 0xffff
  }
  return at + <usize>ctz(others)
}

/** Seconds since midnight of `09:14:10`; -1 for anything else. */
// @ts-ignore: decorator
@inline
function readClock(at: usize): i32 {
  if (load<u8>(at, 2) != 58 || load<u8>(at, 5) != 58) return -1
  const hours = readTwo(at)
  const minutes = readTwo(at + 3)
  const seconds = readTwo(at + 6)
  return hours < 0 || minutes < 0 || seconds < 0 ? -1 : hours * 3600 + minutes * 60 + seconds
}
