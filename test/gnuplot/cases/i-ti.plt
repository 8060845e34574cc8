set terminal svg size 800,500
t = "one two three"
array A[2] = ["aa", "bb"]
plot x title word(t,1), x**2 title t[5:7], x/2 title t[1:3]."!", x title A[1], x*2 title A[2]
