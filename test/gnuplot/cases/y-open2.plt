set terminal svg size 700,400
set xrange [0:12]
plot sample [*:5] x, [7:*] x**2, [:] 5
