set terminal svg size 700,400
set key box
set xlabel "aa\260C" 
set ytics ("10\260C" 3, "{20\260}" 6)
plot x title "T in \260C", x**2 title "a longer one at 25\260C and 30\260C", x*3 title "{/Times \260\260\260\260}\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260\260"
