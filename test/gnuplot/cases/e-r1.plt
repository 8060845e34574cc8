set terminal svg size 800,500
set print $R
do for [i=1:50] { print rand(0)*10, rand(0) }
unset print
plot $R using 1:2 with points, '' using ($1):(rand(0)) w p pt 7
