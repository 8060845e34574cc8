set terminal svg size 500,300
set key Left
plot x title at 0.3,0.3, x**2 title at end, 4*x noenhanced title "a_4" at end, 5*x noenhanced title "b_5", 6*x title "c_5" noenhanced
