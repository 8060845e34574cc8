import type { Config } from '../configs/config.ts'
import type { Page } from '../pages/page.ts'

/** Check whether anything may use the words of logs. Counting them reads every byte, so it is done only on demand. */
export function asksForWords(config: Config, pages: readonly Page[]): boolean {
  return listTexts(config, pages).some((text) => /\.words\b/.test(text))
}

/** Find out whether the configuration or a page may use a metric: its name stands somewhere in it, up to the end of a word. */
export function createUseFinder(
  config: Config,
  pages: readonly Page[],
): (metric: string) => boolean {
  const texts = listTexts(config, pages)
  return (metric) => {
    const name = metric
      .split('.')
      .map((part) => part.replaceAll(/\W/g, '\\$&'))
      .join('\\s*\\.\\s*')
    const whole = new RegExp(`${name}(?!\\w)`)
    return texts.some((text) => whole.test(text))
  }
}

function listTexts(config: Config, pages: readonly Page[]): readonly string[] {
  return [JSON.stringify(config.source.data), ...pages.map(({ source }) => source)]
}
