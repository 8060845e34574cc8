// The page of the playground: what is pasted goes to a worker, and its answer is shown. Nothing leaves the browser.
import { examples } from './examples.js'

/** An answer that takes longer is given up. */
const MOST_MILLISECONDS = 20_000
/** How long one waits for an answer that is no longer asked for: a new worker takes a while to start. */
const PATIENCE = 1000
/** How long after the last key something is asked. */
const PAUSE = 300

const find = (selector) => document.querySelector(selector)
const input = find('#input')
const status = find('#status')
const pictures = find('#pictures')
const text = find('#text')
const notes = find('#notes')
const tabs = [...document.querySelectorAll('[role=tab]')]
const texts = new Map(Object.entries(examples))

let kind = 'script'
let worker
let asked = 0
let began = 0
let pause
let limit
let isBusy = false

function choose(next) {
  kind = next
  for (const tab of tabs) {
    const isChosen = tab.dataset.kind === kind
    tab.setAttribute('aria-selected', String(isChosen))
    tab.tabIndex = isChosen ? 0 : -1
    if (isChosen) find('#panel').setAttribute('aria-labelledby', tab.id)
  }
  find('#label').textContent = find(`[data-kind=${kind}]`).dataset.label
  input.value = texts.get(kind)
  wait()
  ask()
}

/** Whatever is answered now is about another text. */
function wait() {
  asked++
  clearTimeout(pause)
  document.body.dataset.state = 'asked'
}

function ask() {
  clearTimeout(pause)
  clearTimeout(limit)
  if (isBusy && performance.now() - began < PATIENCE) {
    pause = setTimeout(ask, PAUSE)
    return
  }
  // A question that is no longer asked may take long: it ends with its worker.
  if (isBusy) stop()
  worker ??= start()
  const id = ++asked
  isBusy = true
  began = performance.now()
  status.textContent = 'Working …'
  worker.postMessage({ id, question: { kind, text: input.value } })
  limit = setTimeout(() => {
    stop()
    finish(`Stopped after ${MOST_MILLISECONDS / 1000} s.`)
    clear()
  }, MOST_MILLISECONDS)
}

function start() {
  const made = new Worker('worker.js')
  made.addEventListener('message', ({ data }) => {
    isBusy = false
    if (data.id !== asked) return
    clearTimeout(limit)
    clear()
    if (data.failure === undefined) show(data.given)
    else fail(data.failure)
  })
  made.addEventListener('error', (event) => {
    stop()
    clear()
    fail(event.message)
  })
  return made
}

function stop() {
  worker?.terminate()
  worker = undefined
  isBusy = false
}

function finish(words) {
  isBusy = false
  status.textContent = words
  document.body.dataset.state = 'answered'
}

function fail(words) {
  text.textContent = words
  finish('That went wrong, which is a fault of the playground or of tracedocs. Please report it.')
}

function clear() {
  for (const image of pictures.querySelectorAll('img')) URL.revokeObjectURL(image.src)
  pictures.replaceChildren()
  notes.replaceChildren()
  text.textContent = ''
}

function show(given) {
  pictures.append(...given.pictures.map(showPicture))
  text.textContent = given.text
  notes.append(...given.notes.map(showNote))
  finish(describe(given))
}

function describe(given) {
  const count = given.notes.length
  if (kind === 'page') return count === 0 ? 'No findings.' : countWords(count, 'finding')
  const said = count === 0 ? [] : [countWords(count, 'message')]
  if (kind === 'script') return [countWords(given.pictures.length, 'picture'), ...said].join(', ')
  return said.length === 0 ? 'Read.' : said[0]
}

function countWords(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function showPicture({ svg, alt }, index) {
  const image = document.createElement('img')
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  image.alt = alt
  const link = document.createElement('a')
  link.href = `data:image/svg+xml,${encodeURIComponent(svg)}`
  link.download = index === 0 ? 'picture.svg' : `picture-${index + 1}.svg`
  link.textContent = `Save the SVG (${svg.length.toLocaleString('en')} characters)`
  const figure = document.createElement('figure')
  figure.append(image, link)
  return figure
}

function showNote({ severity, line, column, reason, rule }) {
  const item = document.createElement('li')
  item.dataset.severity = severity
  const place = line === undefined ? '' : `${line}:${column ?? 1} `
  if (place !== '') {
    const link = document.createElement('button')
    link.type = 'button'
    link.textContent = place.trim()
    link.addEventListener('click', () => select(line, column ?? 1))
    item.append(link, ' ')
  }
  const level = document.createElement('b')
  level.textContent = `${severity}: `
  const end = rule === '' ? '' : ` (${rule})`
  item.append(level, ...showCode(`${reason}${end}`))
  return item
}

/** What stands between backticks is code. */
function showCode(words) {
  return words.split(/`([^`]+)`/).map((part, i) => {
    if (i % 2 === 0) return part
    const code = document.createElement('code')
    code.textContent = part
    return code
  })
}

function select(line, column) {
  const lines = input.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  input.focus()
  input.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0))
}

input.addEventListener('input', () => {
  texts.set(kind, input.value)
  wait()
  pause = setTimeout(ask, PAUSE)
})
for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab.dataset.kind))
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (step === undefined) return
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    next.focus()
    choose(next.dataset.kind)
  })
}
find('#reset').addEventListener('click', () => {
  texts.set(kind, examples[kind])
  choose(kind)
})
choose('script')
