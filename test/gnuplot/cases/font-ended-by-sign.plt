set terminal svg size 700,400
set xtics font "Helvetica "
set ytics font "Helvetica,12"
set title "T {/Symbol\260}C] x" font "Helvetica , 22"
set xlabel "{/Symbol\260}C"
set ylabel "{/Symbol \260}C {/Times=20\260}C"
set label "Foo" at 0,0 font "Times,10"
plot x title "a"
