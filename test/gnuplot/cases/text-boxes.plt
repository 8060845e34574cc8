set terminal svg size 700,400
set style textbox opaque
set style textbox 2 transparent noborder fillcolor "yellow" margins 2,2
set style textbox 1 opaque noborder bordercolor lt 3
set title "Title" boxed
set label 1 "Hello" at 2,3 boxed
set label 2 "Two\nlines" at -5,3 center boxed rotate by 30
set label 3 "style 2" at -5,-5 right boxed bs 2 tc "red"
set label 4 "style 1" at 0,-5 boxed bs 1
plot x with lines, '-' with labels boxed notitle
1 -4 lab
3 -6 other
e
