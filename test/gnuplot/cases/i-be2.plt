set terminal svg size 800,500
set logscale xy
$D << EOD
1 2 2
2 5 1
3 10 10
4 1 1.5
5 40 5
EOD
plot $D using 1:2:1:3 with xyerrorbars, $D using ($1+.2):2:1:(0) with vectors, $D using 1:(2*$2):(0):2 with xerrorbars
