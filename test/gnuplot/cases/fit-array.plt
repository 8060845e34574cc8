set terminal svg size 700,400
$D << E
1 3 0.5
2 5 0.3
3 4 0.6
4 6 0.2
5 9 0.4
E
array A[3] = [1, 1, 1]
c = 2
set fit errorvariables covariancevariables
fit A[1] * x + A[3] + c * x**2 $D using 1:2:3 yerror via A[1], c, A[3]
plot $D using 1:2 title sprintf("%.4f %.4f", A[1], A[3]), A[1] * x + A[3] + c * x**2 title sprintf("%.4f %.4f", A_3__err, FIT_COV_A_1__c)
