set terminal svg size 600,400
set samples 12
plot sin(x) with points pt "C", cos(x) w lp pt 'αβ' ps 3 lc rgb "red", sin(x)/2 w lp pt "\U+2660" pi 3, x/10 w p pt "_" font ",20" tc rgb "blue", x/11 w p pt "^" ps 2 lc 4 tc lt 3
