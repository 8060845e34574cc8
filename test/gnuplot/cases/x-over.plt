set terminal svg size 700,400
set label 1 "ab@{cd}e~{a}{0.8v}bc~{a}{0.8vw}" at -5,0
set label 2 'x_{i}~{abcdefg}{.8v}' at 0,0
set xlabel 'a {/Times=18:Italic Italic _{/:Bold Bold} ^{/:Normal Normal}} b'
plot x
