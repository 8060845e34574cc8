set terminal svg size 700,400
set xrange [0:60]
set xtics scale 0 ()
set xtics add ("a" 5)
set xtics add ("b" 15)
set ytics ()
plot x
