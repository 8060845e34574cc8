set terminal svg size 800,500
set grid x y cb mcb
set mcbtics 2
$D << EOD
1 1 1
2 3 4
3 2 7
EOD
plot $D using 1:2:3 with points lc palette
