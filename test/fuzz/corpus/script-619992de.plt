set terminal svg size 800,500
set style boxplot fraction 0.9 nooutliers medianlinewidth 1e400
plot 'e-b.dat' using (1):2:(0.6) with boxplot lt 2
