set terminal svg size 700,400
set grid
set key inside bottom right box
plot x title 'Comunicação', 2*x title 'módulo_{wp} é'
