import { expect, test } from 'vitest'
import { embedJson } from '../../../src/reports/html/embed-json.ts'
import { embedSvg } from '../../../src/reports/html/embed-svg.ts'
import { markup } from '../../../src/reports/html/html.ts'

test('markup escapes text for elements and for attributes, and takes markup and lists as they are', () => {
  const text = `</p>"><img src=x onerror='x()'>&amp;`
  const escaped = '&lt;/p&gt;&quot;&gt;&lt;img src=x onerror=&#39;x()&#39;&gt;&amp;amp;'
  expect(markup`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`)
  expect(markup`<p>${[markup`<b>${1}</b>`, undefined, '<']}</p>`.text).toBe('<p><b>1</b>&lt;</p>')
})

test('markup shows controls and marks that turn the direction as one character', () => {
  expect(markup`${'a\u0000b\u202ec\ud800d\te'}`.text).toBe('a\ufffdb\ufffdc\ufffdd\te')
})

test('embedded data cannot end their element, and are read as they were', () => {
  const data = ['</script><!--<script>', '&lt;', '\u2028']
  const { text } = embedJson('some-data', data)
  const inner = /^<script type="application\/json" id="some-data">(.*)<\/script>$/s.exec(text)?.[1]
  expect(inner).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(inner ?? '')).toEqual(data)
})

test('an embedded picture is an address that gives its text back', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n<desc>5 % of #1 & "é" 😀 {\\}\`</desc></svg>`
  const address = embedSvg(svg)
  expect(address).toMatch(/^data:image\/svg\+xml,[^\s<>"#&{}\\`]+ [^\s<>"#&{}\\`]+/)
  expect(decodeURIComponent(address.slice('data:image/svg+xml,'.length))).toBe(svg)
  expect(embedSvg('<desc>\ud800</desc>')).toContain('%EF%BF%BD')
})
