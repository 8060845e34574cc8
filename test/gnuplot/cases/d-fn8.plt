set terminal svg size 800,500
set dummy t
set xrange [0:1]
plot t, t**2 t 'sq'
