set terminal svg size 700,400
set title "A" font ":Bold"
set xlabel "B" font "Arial:Bold"
set ylabel "C" font "Times:Italic,14"
set label "D {/:Bold E} {/:Italic=9 F} {/Times:Bold G}" at 1,1 font ":Bold:Italic"
set label "turned" at 3,1 font ":Bold" rotate
plot x
