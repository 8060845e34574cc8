set terminal svg size 800,500
plot [0.5<*:*<6] [*<-1:20<*] 'h-l.dat' w boxes
