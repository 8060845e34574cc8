set terminal svg size 800,500
set xrange [1:2]
plot 's-u.dat' using 1:2:(sprintf('%d', $3)) with labels rotate by 45 right title 'L'
