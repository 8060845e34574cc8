set terminal svg size 700,400
$d << EOD
1 3
2 x

3 NaN
4


5 5



6 7

EOD
stats $d using 1:2 nooutput
set title sprintf("%g %g %g %g", STATS_records, STATS_invalid, STATS_blank, STATS_blocks)
plot $d using 1:2
