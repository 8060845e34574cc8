// Takes the usual rows of a block, each at a place that the host knows, and counts them. Any other line is left to the
// host: what is no row, what has a number out of the ordinary, and what is met for the first time.

import { findSite } from '../malloc/call-sites'
import * as columns from './columns'
import {
  CLOCKS,
  CREATED,
  DELETED,
  GAINS,
  GROWTH,
  MOST_ROWS,
  ROWS,
  SIZES,
  TEXTS,
  TEXT_LENGTH,
  UNPAIRED,
  WORD,
} from './layout'
import { countLive, create, NONE, remove } from './live'

/** Words as they lie in memory, little-endian. */
const WORD_NEXT: u32 = 0x5458454e
const WORD_PREV: u32 = 0x56455250
const WORD_NEW: u32 = 0x3a57454e // NEW:
const WORD_DEL: u32 = 0x3a4c4544 // DEL:
const COLON: u8 = 58
const LINE_FEED: u8 = 10
/** As many bytes as a process can have; see the host. */
const MOST_BYTES: f64 = 70368744177664
/** 4 GiB: the sum of two million such differences is still exact. */
const MOST_GROWTH: f64 = 4294967296

/** Of the last call: lines that were taken, and rows among them that are no mere reminders. */
export let lines: i32 = 0
export let rows: i32 = 0
/** The number of the last event, and how many events had a higher one than all before. */
export let lastNumber: f64 = 0
export let numbers: i32 = 0
/** Most live objects after a `NEW:`; 0 without one. */
export let peak: i32 = 0
/** Of all calls: `NEW:` of an address that was live. */
export let reused: f64 = 0

// @ts-ignore: decorator
@inline
function textOf(site: u32): usize {
  return TEXTS + <usize>site * TEXT_LENGTH
}

/** Keep the number of the place that a text names, unless the text is the word of events, too. */
export function keepPlace(site: u32, number: u32): void {
  if (load<u32>(textOf(site), WORD) == 0) store<u32>(textOf(site), number + 1)
}

/** Keep a text as a word of events, likewise. */
export function keepWord(site: u32): void {
  if (load<u32>(textOf(site)) == 0) store<u32>(textOf(site), 1, WORD)
}

/**
 * Take rows of Profile or Trace, from `start` up to `stop`, where a line feed is.
 *
 * @param last the number of the last event before them
 * @returns where the first line that was not taken begins
 */
export function takeEvents(start: usize, stop: usize, last: f64): usize {
  lastNumber = last
  numbers = 0
  return takeLines(start, stop, true)
}

/** Take rows of Reference Tracing. */
export function takeObjects(start: usize, stop: usize): usize {
  return takeLines(start, stop, false)
}

// @ts-ignore: decorator
@inline
function takeLines(start: usize, stop: usize, areEvents: bool): usize {
  lines = 0
  rows = 0
  peak = 0
  let line = start
  while (line < stop && rows < MOST_ROWS) {
    const feed = findFeed(line)
    if (!(areEvents ? takeEvent(line, feed) : takeObject(line, feed))) return line
    lines++
    line = feed + 1
  }
  return min(line, stop)
}

// @ts-ignore: decorator
@inline
function findFeed(from: usize): usize {
  const pattern = i8x16.splat(<i8>LINE_FEED)
  let next = from
  let mask = i8x16.bitmask(i8x16.eq(v128.load(next), pattern))
  while (mask == 0) {
    next += 16
    mask = i8x16.bitmask(i8x16.eq(v128.load(next), pattern))
  }
  return next + <usize>ctz(mask)
}

/** `EVENT +dEVENT CLOCK WHAT FILE LINE FUNCTION RSS dRSS`. */
// @ts-ignore: decorator
@inline
function takeEvent(line: usize, feed: usize): bool {
  const word = load<u32>(line)
  if ((word != WORD_NEXT && word != WORD_PREV) || load<u8>(line, 4) != COLON) return false
  columns.beginRow(line + 5, feed)
  if (!columns.readNumber()) return false
  const event = columns.number
  if (!columns.readDifference() || !columns.readNumber()) return false
  // It repeats an event that has a row, or a message.
  if (word == WORD_PREV && (columns.at >= columns.end || event <= lastNumber)) return true
  const clock = columns.number
  columns.readWord()
  if (!readSizes()) return false
  const what = textOf(findSite(columns.wordStart, columns.wordEnd))
  if (load<u32>(what, WORD) == 0) return false
  count(what)
  if (event > lastNumber) {
    lastNumber = event
    numbers++
  }
  putRow(clock)
  return true
}

/** `CLOCK ADDRESS LIVECNT TYPE FILE LINE FUNCTION RSS dRSS`. */
// @ts-ignore: decorator
@inline
function takeObject(line: usize, feed: usize): bool {
  const word = load<u32>(line)
  if (word != WORD_NEW && word != WORD_DEL) return false
  columns.beginRow(line + 4, feed)
  if (!columns.readNumber()) return false
  const clock = columns.number
  if (!columns.readAddress() || !columns.readNumber()) return false
  if (!readSizes()) return false
  if (word == WORD_NEW) takeNew()
  else takeDel()
  putRow(clock)
  return true
}

// @ts-ignore: decorator
@inline
function takeNew(): void {
  const number = load<u32>(place) - 1
  add(place + CREATED)
  add(GAINS + (<usize>number << 2))
  const older = create(columns.address, number)
  if (older != NONE) {
    reused += 1
    bury(older)
  }
  peak = max(peak, countLive())
}

// @ts-ignore: decorator
@inline
function takeDel(): void {
  add(place + DELETED)
  const older = remove(columns.address)
  if (older == NONE) add(place + UNPAIRED)
  else bury(older)
}

// @ts-ignore: decorator
@inline
function bury(number: i32): void {
  const at = GAINS + (<usize>number << 2)
  store<i32>(at, load<i32>(at) - 1)
}

/** The place of the row, and its sizes. */
let place: usize = 0
let size: f64 = 0
let growth: f64 = 0

/** Read the sizes, and find the place before them; false if the host has to do so. */
// @ts-ignore: decorator
@inline
function readSizes(): bool {
  if (!columns.readLast()) return false
  growth = columns.number
  if (!columns.readLast()) return false
  size = columns.number
  if (size < 0 || size > MOST_BYTES || growth > size || size - growth > MOST_BYTES) return false
  if (abs(growth) > MOST_GROWTH || columns.at >= columns.end) return false
  place = textOf(findSite(columns.at, columns.end))
  return load<u32>(place) != 0
}

// @ts-ignore: decorator
@inline
function putRow(clock: f64): void {
  count(place)
  // The difference of the first event is its whole RSS, which is not growth.
  if (growth != size) store<f64>(place, load<f64>(place, GROWTH) + growth, GROWTH)
  store<f64>(CLOCKS + (<usize>rows << 3), clock)
  store<f64>(SIZES + (<usize>rows << 3), size)
  rows++
}

/** Count a row with a text. */
// @ts-ignore: decorator
@inline
function count(text: usize): void {
  add(text + ROWS)
}

// @ts-ignore: decorator
@inline
function add(at: usize): void {
  store<u32>(at, load<u32>(at) + 1)
}
