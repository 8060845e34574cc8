set terminal svg size 800,500
set logscale y
$D << EOD
1 2 2
2 5 1
3 10 10
4 1 1.5
5 40 5
EOD
plot $D with yerrorbars, $D using ($1+.2):2:(0):3 with yerrorbars, $D using ($1+.4):2:3 with boxerrorbars, $D using ($1+.5):2:3 with yerrorlines
