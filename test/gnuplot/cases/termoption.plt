set terminal svg size 700,400
set termoption font "Times,9"
set termoption linewidth 2
set termoption dashed
set title "a_b"
set termoption noenhanced
plot x dt 2 title "c_d"
