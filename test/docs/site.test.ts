import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const { default: site } = (await import(new URL('site/.vitepress/config.mjs', root).href)) as {
  readonly default: {
    readonly themeConfig: {
      readonly sidebar: readonly { readonly items: readonly { readonly link: string }[] }[]
    }
  }
}
const links = site.themeConfig.sidebar.flatMap(({ items }) => items.map(({ link }) => link))

test('the sidebar of the site has every page of the documentation', () => {
  const pages = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md'))
  const missing = pages.filter((page) => !links.includes(`/docs/${page.replace('.md', '')}`))
  expect(missing).toEqual([])
})

test('every page of the sidebar is there', () => {
  const files = links.filter((link) => link !== '/').map((link) => `${link.slice(1)}.md`)
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})
