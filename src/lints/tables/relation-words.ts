/** What people call the two sides of a comparison. */
export const SIDES =
  /(?:\b|_)(?:before|after|old|new|base|baseline|current|proposed|previous|prev|main|master|head|branch|patched|with|without|on|off|debug|release|original|optimi[sz]ed|sequential|parallel|ours|theirs|plain|planned|actual|estimated?|expected|measured|budget|target|final|vorher|nachher|alt|neu|avant|après|antes|después|antigo|novo|start|stop|end|finish)(?:\b|_)|优化前|优化后|旧版|新版|変更前|変更後/iu

/** The side that another is compared with. */
export const OLD =
  /(?:\b|_)(?:before|old|base|baseline|previous|prev|main|master|original|without|planned|estimated?|expected|budget|vorher|avant|antes)(?:\b|_)|优化前|旧版|変更前/iu

/** A share of a whole, or how many of all. */
export const SHARE_WORDS =
  /^(?:%|percent(?:age)?|share|proportion|fraction|part|anteil|占比|比例)$|%\s?(?:of|to|total)\b|(?:share|percent(?:age)?) of\b/i

/** A part of one column in another. */
export const PART_WORDS =
  /(?:\b|_)(?:rate|coverage|conversion|utili[sz]ation|yield|efficiency|attendance|hit|pass(?:ed)?|success|accuracy|margin|error|failure|ratio|quote|taux)(?:\b|_)|率/i

/** A change from one number to another. */
export const CHANGE_WORDS =
  /(?:\b|_)(?:change|changed|saved?|savings?|gain|uplift|boost|cut|drop|rise|gap|lift|behind|ahead|diff(?:erence)?|delta|improvement|reduction|increase|decrease|overhead|faster|slower|smaller|larger|bigger|shorter|longer|less|more|lower|higher|cheaper|growth|impact|regression|effect|diff%|yoy|mom|variance|veränderung|änderung|abweichung|unterschied|differenz|ersparnis|einsparung|gewinn|zuwachs|économie|ahorro|mejora|economia|redução|besparing|diferencia|diferença|variación|différence|écart|gain|reducción|réduction)(?:\b|_|(?=%))|(?<!\p{L})(?:різниця|зміна|разница|изменение|różnica|zmiana|rozdíl|změna)(?!\p{L})|Δ|^[+±]|\+\/-|变化|提升|加速|降低|減少|短縮|削減|増減|差/iu

/** A standard deviation by its mean. */
export const VARIATION = /coefficients? of varia|(?<![\p{L}\d])CV(?![\p{L}\d])|^RSD/iu

/** The unit of a difference of percentages. */
export const POINTS = /^(?:pp|p\.p\.?|ppt|pts?|points?|%-?points?)$/i

/** What says that a row is compared with the one before. */
export const PREVIOUS_WORDS =
  /(?:\b|_)(?:prev(?:ious)?|last|prior|preceding|above|step|row before|yoy|mom|wow|incremental)(?:\b|_)|环比/i

/** A word that says which way a ratio is to be read. */
export const TREND = /\b(?:faster|less|fewer|lower|smaller|slower|more|higher|larger)\b/i

const START = /^(?:start|begin|from|first)(?:ed)?(?:\b|_)/i
const STOP = /^(?:stop|end|finish|to|last|until)(?:ed|ped)?(?:\b|_)/i

/** Whether two headers are those of a start and a stop. */
export function areStartAndStop(first: string, second: string): boolean {
  return START.test(first.trim()) && STOP.test(second.trim())
}

/** Whether two headers differ by a version, a year or a number alone: `Hours (v6)` and `Hours (v7)`. */
export function areVersions(a: string, b: string): boolean {
  const strip = (header: string): string => header.replace(/\d+(?:[.-]\d+)*/g, '#').trim()
  return a !== b && strip(a).includes('#') && strip(a) === strip(b)
}

/** Whether the name of a row is short enough to say what the row is, and no name of a thing such as `Faster R-CNN R-50 C4`. */
export function isShortLabel(label: string): boolean {
  const plain = label.replace(/[([].*?[)\]]/g, ' ').trim()
  return !/\w[._]\w/.test(plain) && plain.split(/\s+/).length <= 3
}
