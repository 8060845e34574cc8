set terminal svg size 700,400
$D << EOD
1 2 3 4
5 6 7 8
9 10 NaN -3
EOD
stats $D matrix nooutput
set title sprintf("%g %g %g %g %g %g %g %g %g %g %g", STATS_size_x, STATS_size_y, STATS_index_min_x, STATS_index_min_y, STATS_index_max_x, STATS_index_max_y, STATS_columns, STATS_records, STATS_invalid, STATS_blank, STATS_mean)
stats $D matrix using 1:3 nooutput
set xlabel sprintf("%g %g %g %g %g %g %g %g %g %g %g", STATS_size_x, STATS_size_y,STATS_columns, STATS_records, STATS_invalid, STATS_blank, STATS_mean, STATS_min, STATS_max, exists("STATS_median"), exists("STATS_min_x"))
stats $D matrix every 2 nooutput
set ylabel sprintf("%g %g %g %g %g %g %g %g %g %g %g", STATS_size_x, STATS_size_y,STATS_columns, STATS_records, STATS_invalid, STATS_blank, STATS_mean, STATS_min, STATS_max, exists("STATS_median"), exists("STATS_min_x"))
plot x
