next-year = Lag neste års handlingsplan
next-year-lead = Du får et utkast med de målene og tiltakene dere tar med videre. Planen dere har nå, blir stående som den er.
next-year-fault-areas = Velg minst ett område, eller lag en ny plan fra begynnelsen av.
next-year-make = Lag utkastet
next-year-actions = Hvilke tiltak skal med?
next-year-actions-help = Det som ikke er gjort, og det som gjøres igjen, er krysset av. Et tiltak følger bare med når området dets er valgt.
next-year-days = Datoene i tiltakene
next-year-days-moved = Flytt dem like langt fram som planen. En dato som da faller utenfor perioden, blir stående åpen.
next-year-days-open = La alle stå åpne
next-year-along = Ansvarlige, gjentakelse, kostnader og det dere måler med, blir med. Utgangspunktet for målingen blir stående åpent, så dere kan sette det på nytt. De dere har samarbeidet med om et tiltak, spør dere på nytt.
next-year-left-behind = { $count ->
    [one] Én kobling til en plan ovenfra blir ikke med, fordi den planen ikke gjelder i den nye perioden.
   *[other] { $count } koblinger til en plan ovenfra blir ikke med, fordi den planen ikke gjelder i den nye perioden.
}
next-year-draft = Denne planen er ikke vedtatt ennå. Når neste plan er laget av den, kan teksten i denne ikke endres lenger.
next-year-goals = Hvilke mål skal bli med?
next-year-goals-help = Mål som er nådd, er ikke krysset av, men kan tas med likevel. Tiltakene under et mål som ikke blir med, blir stående i området.
next-year-lessons = Det dere ville ta med
next-year-lessons-help = Fra evalueringen. Det dere krysser av, blir tekst i området i den nye planen.
remembered = Fra evalueringen: { $text }
