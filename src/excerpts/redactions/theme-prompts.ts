import { HOST, PAIR, PATH, START, USER } from './prompts.ts'
import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

/** What themes say behind the folder, and hardly anything else does: a branch's sign, a tool's sign, how long it took. */
const THEME = String.raw`(?:\s.{0,120})?(?:\son \ue0a0|\svia [^\p{L}\p{N}\s]|\stook (?:\d+[dhms]+\s?)+(?:\d+ms)?\s*$)`
const CLOCK = String.raw`(?:\s+(?:at )?\d\d?:\d\d(?::\d\d)?(?:\s?[AP]M)?)`

/** Prompts of themes that say who and where on a line of its own, or at the right, where no mark of a shell stands. */
export const themePrompts: RedactionRule = {
  name: 'prompts of themes',
  hint: /[@\ue0a0➜🌐[]|\bin \S|"/u,
  shapes: [
    // alice in zeus in ~/dir on main took 3s, with or without the names
    createShape(
      String.raw`${START}${USER} (?:at|in|on) (?:🌐\s?)?${HOST} in \S{1,200}(?=${THEME})`,
      {
        isWeak: true,
      },
    ),
    createShape(
      String.raw`^\s*${USER} in (?:🌐\s?)?(?=\S{0,62}[-.\d])${HOST} in ~\S{0,200}(?=\s*$|\s(?:on|via|took|is)\s)`,
      { isWeak: true },
    ),
    createShape(String.raw`^\s*${USER} in (?=~\S{0,200}${THEME})`, { isWeak: true, teaches: [] }),
    // # alice @ zeus in ~/dir on git:main
    createShape(String.raw`${START}${PAIR} in (?=[~/])`),
    // alice@zeus [12:00:00] [~/dir], alice@zeus ----------, [alice@zeus: dir ]
    createShape(String.raw`${START}${PAIR}(?=\s\[\d\d?:\d\d(?::\d\d)?\] \[|\s[─\-]{12,}\s*$)`),
    createShape(String.raw`\[${PAIR}(?=:\s?${PATH}\]|: \S{1,100} \])`),
    // ~/dir main* alice@zeus 12s
    createShape(String.raw`^~\S{0,200}(?:\s\S{1,60}){0,2}\s${PAIR}(?=(?:\s\d+[dhms])*\s*$)`),
    // ~/dir ❯ ls             alice@zeus 12:00:00
    createShape(
      String.raw`(?<=[»❯➜✗✘λ➤⟩].{0,300}\s{3}(?:[^\s@]{1,60}\s){0,2})${PAIR}(?=${CLOCK}?\s*$)`,
    ),
    // ➜  zeus dir git:(main) ✗
    createShape(String.raw`^\s*➜\s+(?<host>${NAME})\s\S{1,100}\sgit:\(`, { isWeak: true }),
    // 1.2 [alice:~/dir] main $
    createShape(
      String.raw`(?:^|\s)\[(?!nix-)(?<user>${NAME}):(?=~[^\]]{0,200}\].{0,80}[$#%»❯±](?:\s|$))`,
      {
        isWeak: true,
      },
    ),
    // [zeus]: PS C:\> and @alice ➜ ~/dir
    createShape(String.raw`^\s*\[${HOST}\]: PS `),
    createShape(String.raw`^@(?<user>${NAME}) ➜ (?=[~/])`),
    // the right end of tmux: "zeus" 12:00 02-Jan-26
    createShape(
      String.raw`"(?:${USER}@)?${HOST}(?::\s?[~/][^"]{0,100})?"(?=\s+\d\d:\d\d \d\d-[A-Z][a-z]{2}-\d\d\s*$)`,
      { isWeak: true },
    ),
  ],
}
