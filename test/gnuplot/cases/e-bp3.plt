set terminal svg size 800,500
set style boxplot sorted
plot 'e-b.dat' using (1):2:(0):1 with boxplot
