set terminal svg size 700,400
set title "begins in the middle" left
set xlabel right "ends there" offset 0,-1
set ylabel "below\nthe middle" left
set y2label "above" right
set y2tics
plot x, x**2 axes x1y2
