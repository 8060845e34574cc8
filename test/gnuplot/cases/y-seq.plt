set terminal svg size 700,400
$d << E
1 2 5
2 5 3
3 4 1
4 1 2
E
array A[4]
sum = 0
Total = 0
plot $d using 0:(sum = sum + $2, sum/($0+1)) w lp, $d using 1:(Total = (sum [c=2:3] column(c)), sqrt(Total)) w lp, $d using ($1)*1.1:(A[int($0)+1] = $3) w p pt 7, A using 1:2 w l, $d using 1:(A[$1] * 1.5) w i
