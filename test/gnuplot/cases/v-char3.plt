set terminal svg size 600,400
set samples 5
set key font ",20"
plot x w lp pt 5 pi -1, x+4 w p pt "Q" font "Times,30" tc lt 4, x+3 w lp pt "{" lt 6, x+2 w p pt "a" lw 4 font ",8"
