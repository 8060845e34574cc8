import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A noun or two, and no other clause: ` admissions in May, down`, ` units were up by`. */
const LEAD =
  /^(?: (?!(?:and|but|while|with|when|if|because|as|or|than)\b)[\p{L}'’-]+){0,4}(?:,| are| were| is| was)? (?:up|down)(?: by| about| some)?\s*[~≈]?\s*$/iu
const LINK = /^ (?:from|on|over|against)(?: (?:the|its|our|some|about|only|just))*\s*$/i
/** What a quantity is told to be of: ` a year before`, ` units of May`, ` of 2019`. */
const TAIL =
  /^(?: [\p{L}-]+)?(?:,? (?:of|in|for|during) (?:the )?(?:[\p{L}-]+ )?[\p{L}\d]+| (?:an?|the|last|one|two|three) (?:previous |prior |same )?(?:years?|months?|weeks?|quarters?|seasons?|days?|time|period)(?: (?:before|earlier|ago|previously))?| (?:before|earlier|previously))?\s*(?:$|[.,;)])/iu

/** Whether words say that a percentage is how far one quantity is above or below another: `5.4 million, up 20% from 4.5 million a year before`. */
export function isUpFrom(
  sentence: Sentence,
  number: WrittenNumber,
  [subject, reference]: readonly [WrittenNumber, WrittenNumber],
): boolean {
  return (
    number.form === 'percent' &&
    LEAD.test(textBetween(sentence, subject.end, number.start)) &&
    LINK.test(textBetween(sentence, number.end, reference.start)) &&
    TAIL.test(textBetween(sentence, reference.end, sentence.end))
  )
}

/** Whether words say which part one quantity is of another: `At 21 MB the image is a third of the size of the old one (63 MB)`. */
export function isAtPart(
  sentence: Sentence,
  number: WrittenNumber,
  subject: WrittenNumber,
): boolean {
  return (
    /^ ?(?:At|With) (?:just |only |about )?$/.test(
      textBetween(sentence, sentence.start, subject.start),
    ) &&
    /^,? (?:the|our|its|this|it|a)\b[^.;:(),]{0,40} is *(?:only |just |about |now )*(?:an? )?$/i.test(
      textBetween(sentence, subject.end, number.start),
    )
  )
}
