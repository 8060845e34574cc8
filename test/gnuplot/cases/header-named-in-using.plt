set terminal svg size 700,400
$d << EOD
Region Greece Norway
1 40 12
2 70 30
3 20 25
EOD
set key left
plot for [place in "Greece Norway"] $d using 1:(column(place)) with lines title columnhead, $d using 1:(column("Norway")+5) with lines title columnhead at end, $d using 1:2 with points title columnhead("Greece"), '' using 1:2 with points title columnhead(99), '' using 0:3 with points notitle columnhead
