set terminal svg size 700,400
plot x lc "grey75", 2*x lc "red4", 3*x lc rgb "bluest"
