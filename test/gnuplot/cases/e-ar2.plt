set terminal svg size 800,500
array A[4] = [3,1,4,1]
plot A with lp
