set terminal svg size 600,480
set output 'sp-i1.svg'
set key top left Left reverse samplen 2 spacing 1.5 title 'Key'; splot x title 'a long title', -x title 'b'
