set terminal svg size 700,400
set object 1 polygon from screen 0.6,screen 0.6 rto 0.2,0 rto -0.1,0.2 fc "gold"
set object 2 polygon from graph .1,graph .8 rto graph 0.2,0 rto graph -0.1, 0.1 fc "red4"
plot x
