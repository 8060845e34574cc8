set terminal svg size 800,500
$t << EOD
first
second line
EOD
plot x title $t[1], x**2 title $t[2], x*3 title "n ".$t[1][2:3]
