set terminal svg size 700,400
set palette defined (0 '#008080ff', 1 'yellow', 2 '#ff000000')
plot [0:10] x lc palette cb 1, x/2 lc palette cb 9
