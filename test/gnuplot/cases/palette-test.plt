set terminal svg size 700,400
set palette defined (0 "navy", 1 "orange", 3 "white")
test palette
