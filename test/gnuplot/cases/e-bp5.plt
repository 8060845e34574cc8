set terminal svg size 800,500
set style boxplot financebars
plot 'e-b.dat' using (0):2:(0.5):1 with boxplot lc variable, 'e-b.dat' using (5):2 with boxplot lc 3 lw 2
