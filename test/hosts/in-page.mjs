/* global document, getComputedStyle, Image, scrollX, scrollY -- runs in the pages of test/hosts/view-site.ts */

/** The numbers of a colour as browsers write it, `rgb(1, 2, 3)`. */
function parseColour(colour) {
  return (colour.match(/[\d.]+/g) ?? []).map(Number)
}

/** The last row of the first table, its colours, and where the chart is. */
function measureLayout() {
  const table = document.querySelector('table')
  const image = [...document.images].find((one) => /\.svg|svg\+xml/.test(one.src))
  if (image === undefined || table === null) throw new Error(document.body.innerText)
  const { cells } = table.rows[table.rows.length - 1]
  const box = image.getBoundingClientRect()
  return {
    cells: [...cells].map((one) => one.innerText.trim()),
    text: parseColour(getComputedStyle(cells[0]).color).slice(0, 3),
    behind: findBackground(cells[0]),
    natural: { width: image.naturalWidth, height: image.naturalHeight },
    box: { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height },
  }
}

/** The colour behind an element; a page without one is white. */
function findBackground(element) {
  for (let at = element; at !== null; at = at.parentElement) {
    const [r, g, b, alpha = 1] = parseColour(getComputedStyle(at).backgroundColor)
    if (alpha === 1) return [r, g, b]
  }
  return [255, 255, 255]
}

/** The colours of a picture with their counts, the most frequent first. */
async function countColours(source) {
  const picture = new Image()
  picture.src = source
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, picture.width, picture.height)
  const counts = new Map()
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join()
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 200)
}

globalThis.inPage = { measureLayout, countColours }
