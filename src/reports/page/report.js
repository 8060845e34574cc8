/* global document, location */
// Runs in a report. Texts of the project go into the page as text only, never as markup.
'use strict'
{
  const find = (selector, from = document) => from.querySelector(selector)
  const list = (selector, from = document) => [...from.querySelectorAll(selector)]

  /** Make an element with text in it. */
  const make = (name, { text, ...properties } = {}, children = []) => {
    const element = Object.assign(document.createElement(name), properties)
    if (text !== undefined) element.textContent = text
    element.append(...children)
    return element
  }

  const formatNumber = (value) =>
    value !== 0 && (Math.abs(value) >= 1e9 || Math.abs(value) < 1e-4)
      ? value.toPrecision(6)
      : value.toLocaleString('en', { maximumSignificantDigits: 6 })

  // Filters of long lists.
  for (const filter of list('.filter')) {
    const entries = [...(document.getElementById(filter.dataset.list)?.children ?? [])]
    const [input, output] = [find('input', filter), find('output', filter)]
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase()
      let shown = 0
      for (const entry of entries) {
        entry.hidden = wanted !== '' && !entry.textContent.toLowerCase().includes(wanted)
        if (!entry.hidden) shown += 1
      }
      output.textContent = `${shown.toLocaleString('en')} shown`
    })
  }

  // A link into closed details opens them.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target === null) return
    for (let at = target; at !== null; at = at.parentElement)
      if (at.tagName === 'DETAILS') at.open = true
    target.scrollIntoView()
    if (target.tagName === 'DETAILS') find('summary', target).focus({ preventScroll: true })
  }
  addEventListener('hashchange', reveal)
  if (location.hash.length > 1) reveal()

  // Charts.
  const charts = JSON.parse(document.getElementById('charts-data')?.textContent ?? '[]')

  // Curves with the same x have it once.
  for (const { curves } of charts.flatMap(({ views }) => views)) {
    for (const curve of curves) if (typeof curve.x === 'number') curve.x = curves[curve.x].x
  }

  /** The value of an axis at a share of its length. */
  const toValue = ({ min, max, base }, share) => {
    const value = min + (max - min) * share
    return base === undefined ? value : base ** value
  }
  /** The share of an axis's length at which a value stands. */
  const toShare = ({ min, max, base }, value) => {
    const at = base === undefined ? value : Math.log(value) / Math.log(base)
    return (at - min) / (max - min)
  }
  /** The name beside which a value stands: points of one name stand side by side. Names are numbered from 0. */
  const findName = (names, value) =>
    Object.keys(names).every((at, i) => at === String(i)) ? names[Math.round(value)] : undefined
  const formatAt = (axis, value) => {
    const name = axis?.names?.[String(value)] ?? findName(axis?.names ?? {}, value)
    if (name !== undefined) return name.replaceAll('\n', ' ')
    if (axis?.isTime) {
      const text = new Date(value * 1000).toISOString().replace('T', ' ').replace('.000Z', '')
      return axis.isDay ? text.slice(0, 10) : text
    }
    return formatNumber(value)
  }
  /** What is said beside the title of a curve: the label of its axis, or the unit alone where the label names the curves. */
  const writeUnit = (axis, title) => {
    const text = axis?.unit ?? axis?.label ?? ''
    return text === '' || text === title ? '' : ` [${text}]`
  }
  const labelAxis = (axis, name) =>
    axis?.label === undefined || axis.label === '' ? name : axis.label

  /** The point of a curve that is nearest to a value of x, and its index; the last of equal ones has it. */
  const findNearest = ({ x, y }, axis, value) => {
    let best
    for (let i = 0; i < x.length; i += 1) {
      if (y[i] === null) continue
      const distance = Math.abs(toShare(axis, x[i]) - toShare(axis, value))
      if (best === undefined || distance <= best.distance) best = { i, distance }
    }
    return best
  }

  for (const figure of list('.chart')) {
    const chart = charts[Number(figure.dataset.chart)]
    if (chart === undefined) continue
    const readable = chart.views.filter(({ curves }) => curves.length > 0)
    const [scroll, stage, image] = ['.scroll', '.stage', '.stage img'].map((one) =>
      find(one, figure),
    )
    if (stage !== null) {
      addZoom(figure, scroll, stage, image)
      addReading(figure, { scroll, stage, readable })
    }
    addTable(find('.data', figure), readable)
  }

  function addZoom(figure, scroll, stage, image) {
    let zoom = 1
    const fit = () => Math.min(scroll.clientWidth, Number(image.getAttribute('width')))
    const apply = (next, at = 0.5) => {
      const seen = (scroll.scrollLeft + scroll.clientWidth * at) / stage.clientWidth
      zoom = Math.min(16, Math.max(1, next))
      stage.classList.toggle('zoomed', zoom > 1)
      stage.style.width = zoom > 1 ? `${Math.round(fit() * zoom)}px` : ''
      scroll.scrollLeft = seen * stage.clientWidth - scroll.clientWidth * at
    }
    const act = { in: () => apply(zoom * 1.5), out: () => apply(zoom / 1.5), fit: () => apply(1) }
    for (const button of list('[data-zoom]', figure))
      button.addEventListener('click', act[button.dataset.zoom])
    find('.tools', figure).hidden = false
    const keys = { '+': act.in, '=': act.in, '-': act.out, 0: act.fit }
    scroll.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || keys[event.key] === undefined) return
      event.preventDefault()
      keys[event.key]()
    })
    addSelection(scroll, stage, {
      // What is selected fills the frame, as far as a chart may be enlarged; of a level stroke, its height is in the middle.
      show([left, top], [right, bottom]) {
        const whole = fit()
        const high = (whole * stage.clientHeight) / stage.clientWidth
        const across = scroll.clientWidth / ((right - left) * whole)
        apply(Math.min(across, scroll.clientHeight / ((bottom - top) * high)))
        const put = (from, to, size, frame) => ((from + to) * size - frame) / 2
        scroll.scrollLeft = put(left, right, stage.clientWidth, scroll.clientWidth)
        scroll.scrollTop = put(top, bottom, stage.clientHeight, scroll.clientHeight)
      },
      fit: act.fit,
    })
    // With Ctrl, as pages are enlarged.
    scroll.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return
        event.preventDefault()
        const { left, width } = scroll.getBoundingClientRect()
        apply(event.deltaY < 0 ? zoom * 1.25 : zoom / 1.25, (event.clientX - left) / width)
      },
      { passive: false },
    )
  }

  /** How far a pointer moves before it draws a selection, in pixels. */
  const LEAST_SELECTED = 8

  /** A mouse that is drawn over a chart selects what is enlarged; a double click shows all. Fingers scroll. */
  function addSelection(scroll, stage, { show, fit }) {
    const mark = make('div', { className: 'selection', ariaHidden: 'true', hidden: true })
    stage.append(mark)
    let begin
    const place = ({ clientX, clientY }) => {
      const { left, top, width, height } = stage.getBoundingClientRect()
      const shares = [(clientX - left) / width, (clientY - top) / height]
      return shares.map((share) => Math.min(1, Math.max(0, share)))
    }
    const end = () => {
      begin = undefined
      mark.hidden = true
    }
    const measure = (event) => {
      const at = place(event)
      const [from, to] = [Math.min, Math.max].map((choose) =>
        at.map((one, i) => choose(one, begin[i])),
      )
      const isHigh = (to[1] - from[1]) * stage.clientHeight >= LEAST_SELECTED
      return { from, to, isHigh, isWide: (to[0] - from[0]) * stage.clientWidth >= LEAST_SELECTED }
    }
    stage.addEventListener('dragstart', (event) => event.preventDefault())
    stage.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return
      begin = place(event)
      stage.setPointerCapture(event.pointerId)
    })
    stage.addEventListener('pointermove', (event) => {
      if (begin === undefined) return
      const { from, to, isWide, isHigh } = measure(event)
      mark.hidden = !isWide
      Object.assign(mark.style, {
        left: `${from[0] * 100}%`,
        width: `${(to[0] - from[0]) * 100}%`,
        top: isHigh ? `${from[1] * 100}%` : '0',
        height: isHigh ? `${(to[1] - from[1]) * 100}%` : '100%',
      })
    })
    stage.addEventListener('pointerup', (event) => {
      if (begin === undefined) return
      const { from, to, isWide } = measure(event)
      end()
      if (isWide) show(from, to)
    })
    stage.addEventListener('pointercancel', end)
    stage.addEventListener('dblclick', fit)
    scroll.addEventListener('keydown', ({ key }) => key === 'Escape' && end())
  }

  /** Show the values at a place: a line, a dot at each curve, and a sentence. */
  function addReading(figure, { scroll, stage, readable }) {
    const output = find('.reading', figure)
    const marks = make('div', { ariaHidden: 'true' })
    stage.append(marks)
    let at
    const clear = () => {
      at = undefined
      marks.replaceChildren()
      output.textContent = ''
    }
    const show = (view, value) => {
      const [left, top, right, bottom] = view.box
      const near = view.curves.flatMap((curve) => {
        const axis = view.axes[curve.xAxis]
        const nearest = axis === undefined ? undefined : findNearest(curve, axis, value)
        return nearest === undefined ? [] : [{ curve, axis, ...nearest }]
      })
      if (near.length === 0) return clear()
      const first = near.reduce((a, b) => (b.distance < a.distance ? b : a))
      const x = first.curve.x[first.i]
      at = { view, curve: first.curve, i: first.i }
      // A point that is farther away than this belongs to another x.
      const shown = near.filter(({ distance }) => distance <= first.distance + 0.02)
      const place = left + (right - left) * toShare(first.axis, x)
      const hair = make('div', { className: 'hair' })
      Object.assign(hair.style, {
        left: `${place * 100}%`,
        top: `${top * 100}%`,
        height: `${(bottom - top) * 100}%`,
      })
      const dots = shown.flatMap(({ curve, axis, i }) => {
        const y = view.axes[curve.yAxis]
        if (y === undefined) return []
        const [across, up] = [toShare(axis, curve.x[i]), toShare(y, curve.y[i])]
        if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) return []
        const dot = make('div', { className: 'dot' })
        Object.assign(dot.style, {
          left: `${(left + (right - left) * across) * 100}%`,
          top: `${(bottom - (bottom - top) * up) * 100}%`,
        })
        return [dot]
      })
      marks.replaceChildren(hair, ...dots)
      const texts = shown.map(({ curve, axis, i }) => {
        const own = curve.x[i] === x ? '' : ` at ${formatAt(axis, curve.x[i])}`
        const unit = writeUnit(view.axes[curve.yAxis], curve.title)
        return `${curve.title}${unit}: ${formatNumber(curve.y[i])}${own}`
      })
      output.textContent = `${labelAxis(first.axis, 'x')} ${formatAt(first.axis, x)} – ${texts.join('; ')}`
    }
    const read = (event) => {
      const area = stage.getBoundingClientRect()
      const [x, y] = [
        (event.clientX - area.left) / area.width,
        (event.clientY - area.top) / area.height,
      ]
      const inside = ({ box: [left, top, right, bottom] }) =>
        x >= left && x <= right && y >= top && y <= bottom
      const view = readable.find(inside)
      if (view === undefined) return clear()
      const axis = view.axes[view.curves[0].xAxis]
      if (axis !== undefined)
        show(view, toValue(axis, (x - view.box[0]) / (view.box[2] - view.box[0])))
    }
    stage.addEventListener('pointermove', read)
    stage.addEventListener('pointerdown', read)
    stage.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && clear())
    const step = (by) => {
      if (at === undefined) {
        const [view] = readable
        if (view !== undefined) show(view, by > 0 ? view.curves[0].x[0] : view.curves[0].x.at(-1))
        return
      }
      const { view, curve } = at
      let { i } = at
      do i += by
      while (curve.x[i] !== undefined && (curve.y[i] === null || curve.x[i] === curve.x[at.i]))
      if (curve.x[i] !== undefined) show(view, curve.x[i])
    }
    const turn = (by) => {
      const next = readable[(readable.indexOf(at?.view) + by + readable.length) % readable.length]
      if (next !== undefined) show(next, at === undefined ? next.curves[0].x[0] : at.curve.x[at.i])
    }
    const keys = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      ...(readable.length > 1 ? { ArrowDown: () => turn(1), ArrowUp: () => turn(-1) } : {}),
      Escape: clear,
    }
    scroll.addEventListener('keydown', (event) => {
      if (event.target !== scroll || event.ctrlKey || event.metaKey || event.altKey) return
      if (keys[event.key] === undefined) return
      event.preventDefault()
      keys[event.key]()
    })
  }

  /** Rows of a table at a time. */
  const PAGE = 200

  /** Curves with the same x make one table. */
  function addTable(details, readable) {
    const groups = readable.flatMap((view) => {
      const found = []
      for (const curve of view.curves) {
        const same = found.find(({ curves: [first] }) => hasSameX(first, curve))
        if (same === undefined) found.push({ view, curves: [curve] })
        else same.curves.push(curve)
      }
      return found
    })
    if (groups.length === 0) return
    details.hidden = false
    details.addEventListener(
      'toggle',
      () => find('.rows', details).append(...groups.map(writeGroup)),
      { once: true },
    )
  }

  function hasSameX(a, b) {
    return (
      a.xAxis === b.xAxis && a.x.length === b.x.length && a.x.every((value, i) => value === b.x[i])
    )
  }

  function writeGroup({ view, curves }) {
    const [first] = curves
    const axis = view.axes[first.xAxis]
    const head = (text) => make('th', { text, scope: 'col', className: 'number' })
    const body = make('tbody')
    const notes = curves.flatMap(({ title, x, of, known }) => [
      ...(of === undefined
        ? []
        : [
            `${title}: ${x.length.toLocaleString('en')} of its ${of.toLocaleString('en')} points; the lowest and highest of each stretch are among them.`,
          ]),
      ...(known === undefined ? [] : [`${title}: only ${known} are known.`]),
    ])
    const more = make('button', { type: 'button' })
    const add = () => {
      const from = body.rows.length
      for (let i = from; i < Math.min(first.x.length, from + PAGE); i += 1) {
        const cells = [
          formatAt(axis, first.x[i]),
          ...curves.map(({ y }) => (y[i] === null ? '' : formatNumber(y[i]))),
        ]
        body.append(
          make(
            'tr',
            {},
            cells.map((text) => make('td', { text, className: 'number' })),
          ),
        )
      }
      const left = first.x.length - body.rows.length
      more.hidden = left === 0
      more.textContent = `Show more of ${left.toLocaleString('en')} rows`
    }
    more.addEventListener('click', add)
    add()
    const titles = curves.map(({ title, yAxis }) =>
      head(title + writeUnit(view.axes[yAxis], title)),
    )
    return make('div', {}, [
      make('table', {}, [
        ...(view.title === '' ? [] : [make('caption', { text: view.title })]),
        make('thead', {}, [make('tr', {}, [head(labelAxis(axis, 'x')), ...titles])]),
        body,
      ]),
      more,
      ...notes.map((text) => make('p', { text, className: 'note' })),
    ])
  }

  // Two runs side by side.
  const form = document.getElementById('compare-form')
  if (form !== null) {
    const readMetrics = (run) =>
      new Map(
        list('tr[data-metric]', document.getElementById(`run-${run}`) ?? make('div')).map((row) => [
          row.dataset.metric,
          {
            value: Number(row.dataset.value),
            text: row.cells[1].textContent,
            code: find('code', row),
          },
        ]),
      )
    const compare = () => {
      const [left, right] = [form.elements.left, form.elements.right]
      const [a, b] = [readMetrics(left.value), readMetrics(right.value)]
      for (const [side, select] of [
        ['left', left],
        ['right', right],
      ]) {
        document.getElementById(`compare-${side}`).textContent =
          select.selectedOptions[0].textContent
      }
      // What both runs have comes first.
      const shared = [...a.keys()].filter((name) => b.has(name))
      const names = [...new Set([...shared, ...a.keys(), ...b.keys()])]
      const wanted = names.filter(
        (name) => !form.elements.different.checked || a.get(name)?.value !== b.get(name)?.value,
      )
      const cell = (text) => make('td', { text, className: 'number' })
      const rows = wanted.map((name) => {
        const [one, other] = [a.get(name), b.get(name)]
        const ratio =
          one === undefined || other === undefined || one.value === 0
            ? ''
            : `×${(other.value / one.value).toPrecision(4)}`
        // The name knows where it may be broken.
        const code = (one ?? other).code.cloneNode(true)
        const metric = make('th', { scope: 'row' }, [code])
        return make('tr', {}, [
          metric,
          cell(one?.text ?? 'n/a'),
          cell(other?.text ?? 'n/a'),
          cell(ratio),
        ])
      })
      document.getElementById('compare-rows').replaceChildren(...rows)
      document.getElementById('compare-status').textContent =
        `${wanted.length} of ${names.length} metrics`
    }
    form.addEventListener('change', compare)
    form.addEventListener('submit', (event) => event.preventDefault())
    compare()
  }
}
