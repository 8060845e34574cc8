set terminal svg size 800,500
set cbrange [0:10]
set label 1 "here" at 1,1 tc palette
set label 2 "there" at 2,2 tc palette frac 0.7
set label 3 "cb" at 3,3 tc palette cb 9
plot [0:5] x lc palette cb 2
