set terminal svg size 700,400
$d << EOD
0 0 0
0 255 0
255 0 0
255 255 255
90 30 200
EOD
set key width 2
splot $d using 1:2:3:(65536 * $1 + 256 * $2 + $3) with points pt 7 ps 2 lc rgb variable title 'symbols', \
      $d using 1:2:($3 + 9):(1 + $1 / 100):(65536 * $1 + 256 * $2 + $3) with points pt 5 ps variable lc rgb variable title 'sizes', \
      $d using 1:2:($3 + 20):(65536 * $1 + 256 * $2 + $3) with lines lc rgb variable title 'lines'
