next-year = Lag handlingsplanen for neste år
next-year-lead = Du får eit utkast med dei måla og tiltaka de tek med vidare. Planen de har no, blir ståande som han er.
next-year-fault-areas = Vel minst eitt område, eller lag ein ny plan frå botnen av.
next-year-make = Lag utkastet
next-year-actions = Kva tiltak skal vere med?
next-year-actions-help = Det som ikkje er gjort, og det som blir gjort igjen, er kryssa av. Eit tiltak følgjer berre med når området det står i, er valt.
next-year-days = Datoane i tiltaka
next-year-days-moved = Flytt dei like langt fram som planen. Ein dato som då fell utanfor perioden, blir ståande open.
next-year-days-open = Lat alle stå opne
next-year-along = Ansvarlege, gjentaking, kostnader og det de måler med, blir med. Utgangspunktet for målinga blir ståande ope, så de kan setje det på nytt. Dei de har samarbeidd med om eit tiltak, spør de på nytt.
next-year-left-behind = { $count ->
    [one] Ei kopling til ein plan ovanfrå blir ikkje med, fordi den planen ikkje gjeld i den nye perioden.
   *[other] { $count } koplingar til ein plan ovanfrå blir ikkje med, fordi den planen ikkje gjeld i den nye perioden.
}
next-year-draft = Denne planen er ikkje vedteken enno. Når neste plan er laga av han, kan teksten i denne ikkje endrast lenger.
next-year-goals = Kva mål skal vere med?
next-year-goals-help = Mål som er nådde, er ikkje kryssa av, men kan takast med likevel. Tiltaka under eit mål som ikkje blir med, blir ståande i området.
next-year-lessons = Det de ville ta med
next-year-lessons-help = Frå evalueringa. Det de kryssar av, blir tekst i området i den nye planen.
remembered = Frå evalueringa: { $text }
