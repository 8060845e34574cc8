/** How a language other than English says that a quantity became another. */
export interface ChangeLanguage {
  readonly name: string
  /** Whether decimals stand behind a comma. */
  readonly hasComma: boolean
  /** What stands before the former quantity, between the two, and behind the latter where that belongs to it. */
  readonly from: string
  readonly to: string
  readonly end?: string
  /** What stands between the new quantity and the former one in the place of which it is: `12 s statt 42 s`. */
  readonly instead?: string
  /** What stands before the former quantity where it comes first, and between the two: `Statt 42 s dauert es nur noch 12 s`. */
  readonly ratherThan?: readonly [before: string, between: string]
  /** Ratios in words, and what they are. */
  readonly words?: readonly (readonly [pattern: RegExp, ratio: number])[]
  /** What says that the number is what was lost, or gained, of the former quantity, and that it may be either. */
  readonly less: RegExp
  readonly more: RegExp
  readonly speed: RegExp
  /** What says, right before a number, that it is a quotient, or no exact one. */
  readonly unclear: RegExp
  /** What says behind a ratio that it is one: `2,5 fois`. */
  readonly times: string
}

/** The languages in which changes from one quantity to another are read. */
export const changeLanguages: readonly ChangeLanguage[] = [
  {
    name: 'German',
    hasComma: true,
    from: String.raw`\bvon (?:vorher |bisher |zuvor |früher )?`,
    to: String.raw`,? (?:auf|zu) (?:nur noch |nur |jetzt |nun )?`,
    instead: String.raw` (?:statt|anstatt|anstelle von|gegenüber)(?: bisher| vorher| zuvor| früher)? `,
    ratherThan: [
      String.raw`\b[SsAn]+tatt (?:bisher |vorher |zuvor |früher )?`,
      String.raw`(?: [\p{L}-]+){1,6}? (?:nur noch |nur |jetzt |nun )`,
    ],
    words: [
      [/\b(?:doppelt so|verdoppel\w+|halb so|halbier\w+|um die hälfte)(?!\p{L})/giu, 2],
      [/\b(?:dreimal so|dreifache?n?|verdreifach\w+)(?!\p{L})/giu, 3],
      [/\b(?:viermal so|vierfache?n?|vervierfach\w+)(?!\p{L})/giu, 4],
      [/\b(?:fünfmal so|fünffache?n?|verfünffach\w+)(?!\p{L})/giu, 5],
      [/\b(?:zehnmal so|zehnfache?n?|verzehnfach\w+)(?!\p{L})/giu, 10],
    ],
    less: /\b(?:weniger|kleiner|kürzer|niedriger|geringer|gesunken|sank|sinkt|sinken|reduzier\w*|verringer\w*|verkürz\w*|gesenkt|gefallen|fiel|ersparnis|einsparung|rückgang|reduktion)/i,
    more: /\b(?:mehr|größer|höher|länger|gestiegen|stieg|steigt|anstieg|zuwachs|zunahme|gewachsen)/i,
    speed: /\b(?:schneller|langsamer|besser|verbesser\w*|beschleunig\w*)/i,
    unclear:
      /(?:\bauf|\bzu|etwa|rund|ca\.|circa|knapp|fast|gut|über|mehr als|bis zu|ungefähr|mindestens) ?$/i,
    times: String.raw`(?:-?mal|-?fach)(?:e[nrs]?)?(?!\p{L})`,
  },
  {
    name: 'French',
    hasComma: true,
    from: String.raw`\b(?:pass\p{L}+|tomb\p{L}+|réduit\p{L}*|baiss\p{L}+|descend\p{L}*|diminu\p{L}+|augment\p{L}+|mont\p{L}+|chut\p{L}+)(?: [\p{L}'’]+){0,5}? de `,
    to: String.raw` à (?:seulement |environ )?`,
    instead: String.raw` (?:au lieu de|contre) `,
    less: /(?<!\p{L})(?:moins|réduction|baisse|baissé|diminution|diminué|économie|gain de temps)/iu,
    more: /(?<!\p{L})(?:plus (?!rapide|vite|petit|court|léger)|augmentation|augmenté|hausse)/iu,
    speed: /(?<!\p{L})(?:plus (?:rapide|vite)|plus lent|amélior\w*|accélér\w*)/iu,
    unclear:
      /(?:(?<!\p{L})à|environ|près de|presque|jusqu'à|plus de|moins de|au moins|quelque) ?$/iu,
    times: String.raw`[ \u00a0\u202f]fois(?!\p{L})`,
  },
  {
    name: 'Spanish',
    hasComma: true,
    from: String.raw`\b(?:pas\p{L}+|baj\p{L}+|reduc\p{L}+|reduj\p{L}+|ca(?:e|yó|ído)|sub\p{L}+|aument\p{L}+|disminuy\p{L}+)(?: [\p{L}]+){0,5}? de `,
    to: String.raw` a (?:solo |sólo |unos )?`,
    instead: String.raw` (?:en lugar de|en vez de|frente a) `,
    less: /(?<!\p{L})(?:menos|reducción|ahorro|descenso|disminución)(?!\p{L})/iu,
    more: /(?<!\p{L})(?:más (?!rápid|pequeñ|cort|liger)|aumento|incremento|subida)/iu,
    speed: /(?<!\p{L})(?:más rápid\w*|más lent\w*|mejora)/iu,
    unclear:
      /(?:(?<!\p{L})al?|unos|casi|aproximadamente|cerca del?|hasta|más de|menos de|alrededor del?) ?(?:un )?$/iu,
    times: String.raw`[ \u00a0]veces(?!\p{L})`,
  },
  {
    name: 'Portuguese',
    hasComma: true,
    from: String.raw`\b(?:pass\p{L}+|caiu|reduzi\p{L}*|baix\p{L}+|subi\p{L}*|aument\p{L}+|diminui\p{L}*)(?: [\p{L}]+){0,5}? de `,
    to: String.raw` para (?:apenas |só )?`,
    instead: String.raw` (?:em vez de|contra) `,
    less: /(?<!\p{L})(?:menos|redução|economia|queda|diminuição)(?!\p{L})/iu,
    more: /(?<!\p{L})(?:mais (?!rápid|pequen|curt|leve)|aumento|acréscimo)/iu,
    speed: /(?<!\p{L})(?:mais rápid\w*|mais lent\w*|melhoria|melhora)/iu,
    unclear:
      /(?:(?<!\p{L})a|para|cerca de|quase|aproximadamente|até|mais de|menos de) ?(?:um )?$/iu,
    times: String.raw`[ \u00a0]vezes(?!\p{L})`,
  },
  {
    name: 'Chinese',
    hasComma: false,
    from: String.raw`(?:从|由)(?:原来的|之前的|原先的)? ?`,
    to: String.raw` ?(?:下降|降低|降|减少|减|缩短|缩减|提升|提高|增加|增长|上升|升|优化|变)?(?:到|至|为|成)了? ?`,
    less: /减少|降低了|下降了|缩短了|节省|降幅|缩减了/,
    more: /增加了|提高了|增长了|增幅|上升了/,
    speed: /提升|加快|加速|快了|改善|性能提高/,
    unclear: /(?:到|至|为|约|大约|近|接近|超过|将近|几乎|最多|至少) ?$/,
    times: String.raw` ?倍`,
  },
  {
    name: 'Japanese',
    hasComma: false,
    from: String.raw`(?<![\d.])`,
    to: String.raw` ?から(?:わずか)? ?`,
    end: String.raw` ?(?:に|へ|まで)`,
    less: /削減|短縮|減少|低減|節約/,
    more: /増加|増えた|上昇/,
    speed: /高速|向上|改善|速く/,
    unclear: /(?:約|およそ|ほぼ|最大|以上) ?$/,
    times: String.raw` ?倍`,
  },
]
