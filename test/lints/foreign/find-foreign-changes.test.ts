import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 1 - 21.6 / 36.0 is 40 %, 90 / 36 2.5, 1 - 450 / 600 25 %, 1,500 / 1,200 - 1 25 %, 90 / 36 - 1 150 %
test.each([
  ['Mit dem Cache sinkt die Bauzeit von 36,0 s auf 21,6 s, also um 52 %.', '52 %'],
  // 1 - 12.6 / 42.0 is 70 %
  ['Der Import braucht nur noch 12,6 s statt 42,0 s – eine Ersparnis von 60 %.', '60 %'],
  ['Die Größe fiel von 1.200 MB auf nur noch 840 MB (−45 %).', '−45 %'],
  // 1 - 90 / 120 is 25 %, 320 / 80 is 4, 9.6 / 4.8 is 2, 20 / 250 is 8 %, 21 / 60 is 35 %
  ['Die Laufzeit fiel von 120 auf 90 ms, also um 45 %.', '45 %'],
  ['Die Wartezeit hat sich von 320 ms auf 80 ms halbiert.', 'halbiert'],
  ['Statt 9,6 s braucht der Test nur noch 4,8 s und ist damit dreimal so schnell.', 'dreimal so'],
  ['Von 250 Läufen schlugen 20 fehl, das sind 18 %.', '18 %'],
  ['Es bestehen 21 von 60 Tests (53 %).', '53 %'],
  ["L'import passe de 90 s à 36 s, soit 3,5 fois moins.", '3,5 fois'],
  ['La consulta pasó de 600 ms a 450 ms, un 45 % menos.', '45 %'],
  ['O tempo caiu de 600 ms para 450 ms, uma redução de 45%.', '45%'],
  ['吞吐量从 1200 MB/s 提升到 1500 MB/s，增加了 45%。', '45%'],
  ['処理時間は 600 ms から 450 ms に短縮され、45% 削減された。', '45%'],
])('lint is certain of the fault of: %s', async (text, written) => {
  expect(await findCertainWords(text)).toEqual([written])
})

test.each([
  'Mit dem Cache sinkt die Bauzeit von 36,0 s auf 21,6 s, also um 40 %.',
  'Die Bauzeit sank von 36,0 s auf 21,6 s, also auf 60 % des alten Wertes.',
  'Die Bauzeit sank von 36,0 s auf 21,6 s, rund 45 % weniger.',
  'Die Laufzeit fiel von 120 auf 90 ms, also um 25 %.',
  'Die Wartezeit hat sich von 320 ms auf 160 ms halbiert.',
  'Statt 9,6 s braucht der Test nur noch 3,4 s und ist damit fast dreimal so schnell.',
  'Die Wartezeit sank von 320 ms auf 80 ms, und der Rest des Codes wurde halbiert.',
  'Von 250 Läufen schlugen 20 fehl, das sind 8 %.',
  'Es bestehen 21 von 60 Tests (35 %).',
  'Von 250 Nutzern nutzten 20 den Cache, 45 % davon täglich.',
  'Version 3 von 60 Tests (20 % schneller).',
  'Von 36,0 s entfallen 52 % auf den Import.',
  'Die Bauzeit sank von 36,0 s auf 21,6 s (40 %), der Speicher um 12 %.',
  "L'import passe de 90 s à 36 s, soit 2,5 fois moins.",
  "L'import passe de 90 s à 36 s, 150 % plus rapide.",
  'La consulta pasó de 600 ms a 450 ms, un 25 % menos.',
  '吞吐量从 1200 MB/s 提升到 1500 MB/s，增加了 25%。',
  '吞吐量从 1200 MB/s 提升到 1500 MB/s，是原来的 1.25 倍。',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
