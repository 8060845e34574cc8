set terminal svg size 700,400
set title "é (Re ~ 120)"
set label "éé@é^2_é" at 0,0
set encoding utf8
plot x title "éé~yé"
