set terminal svg size 800,500
array A[4] = [3,1,4,1]
set boxwidth 0.5
plot A using 1:2 with boxes
