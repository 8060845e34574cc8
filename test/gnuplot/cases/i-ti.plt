set terminal svg size 800,500
title = "all"
t = "one two three"
plot x title word(t,1), x**2 title t[5:7], x/2 title t[1:3]."!"
array A[2] = ["aa", "bb"]
plot x title A[1], x*2 title A[2]
