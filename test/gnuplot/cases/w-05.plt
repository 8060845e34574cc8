set terminal svg size 800,500
set style data histograms
set style fill solid border -1
plot "tools.dat" using 2:xtic(1) title "cold", "" using 3 title "warm", "" using ($0-0.15):2:2 with labels offset 0,0.7 font ",9" notitle, "" using ($0+0.2):3:3 with labels offset 0,0.7 tc lt 3 notitle
