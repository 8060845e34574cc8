set terminal svg size 700,400
$d << EOD
A B C D
1 2 3 1
2 3 4 1
3 5 5 2
EOD
set multiplot layout 2,2
set key autotitle columnhead
set style data histogram
set style histogram errorbars
plot $d using 2:4, '' using 3:4:xtic(1)
set style histogram clustered
plot $d using 2, "" using 3 t col
set style data points
splot $d using 1:2:3:4 w labels, '' using 1:2:3 w p
plot $d using 1:2:3:4 w vectors, '' using (1):2 w p, '' w lp
