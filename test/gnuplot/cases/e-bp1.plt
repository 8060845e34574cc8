set terminal svg size 800,500
plot 'e-b.dat' using (1):2 with boxplot
