set terminal svg size 700,400
$d << EOD
1 50 4
2 70 5
3 62 6
4 80 2
EOD
set errorbars lw 0.5 lc black dt '-'
plot $d with yerrorbars, '' using 1:($2+20):3 with xerrorlines lc "red", '' using 1:($2-20):3 with boxerrorbars, '' using ($1+.3):($2-25):($2-30):($2-10):($2-15) with candlesticks whiskerbars
