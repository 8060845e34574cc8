'use strict'
// Loads the report again after each build, and shows over it why a build failed.
;(() => {
  const own = document.currentScript?.dataset.build
  const box = document.createElement('div')
  box.id = 'build-errors'
  box.setAttribute('role', 'alert')
  box.hidden = true
  Object.assign(box.style, {
    position: 'fixed',
    inset: 'auto 1rem 1rem 1rem',
    maxHeight: '60vh',
    overflow: 'auto',
    padding: '1rem',
    background: '#2b0f12',
    color: '#ffffff',
    border: '2px solid #ff7b72',
    borderRadius: '6px',
    zIndex: '10',
  })
  const heading = document.createElement('p')
  heading.textContent =
    'The last build failed. The report is that of the last one that could be made.'
  const list = document.createElement('pre')
  list.style.whiteSpace = 'pre-wrap'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Close'
  const close = () => (box.hidden = true)
  button.addEventListener('click', close)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  box.append(heading, list, button)
  document.body.append(box)
  new EventSource('/builds').addEventListener('build', ({ data }) => {
    const { build, errors } = JSON.parse(data)
    if (String(build) !== own) return location.reload()
    list.textContent = errors.join('\n')
    box.hidden = errors.length === 0
  })
})()
