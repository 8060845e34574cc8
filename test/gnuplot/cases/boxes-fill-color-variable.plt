set terminal svg size 700,400
set boxwidth 0.9 absolute
set xrange [-1:4]
$d << EOD
parse 12 0.5
emit 5 0.9
"link all" 7 0.4
EOD
plot $d using 0:2:xtic(1) with boxes fc variable, $d using 0:($2/2):3 with boxes lt 3 fill solid 0.5 fillcolor variable, $d using 0:($2+1):(0.1) with circles fc variable
