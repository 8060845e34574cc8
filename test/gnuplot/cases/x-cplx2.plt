set terminal svg size 500,300
i = {0,1}
z(x) = (x + i) / (x - {1,-0.5})
$d << EOD
-4 1
-1 2
0 3
1 4
4 5
EOD
plot $d using 1:(abs(sqrt($1))) with linespoints, "" using 1:(sqrt($1)) with impulses, real(z(x)), imag(z(x)), abs(exp(i*x)), real(i**x), -imag(-z(x)) - 3
