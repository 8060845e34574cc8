set terminal svg size 700,400
set datafile separator ","
$d << EOD
"Time, s","Alpha, beta",Delta "x" y,Gamma
1,2,3,"p, q"
2,4,1,r
EOD
plot $d using 1:2 with lines title columnheader(2), '' using 1:"Alpha" title columnhead, \
  '' using 1:3:(strcol(4)) with labels title columnheader(3), '' using 1:4:4 with labels title columnhead(4), '' using 2:3:xtic(4) with points title columnheader(1)
