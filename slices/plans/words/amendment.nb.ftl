# A later decision amends an adopted plan.
amend-title = Endre ved vedtak
amend-help = Er noe bestemt etter at planen ble vedtatt, skriver du det ned her. Planen viser teksten slik den er nå, med hvem som endret den og hva som sto før. Alt som henger på et tiltak, blir værende der.
amend-what = Hva gjelder vedtaket?
amend-more = Gjelder vedtaket mer?
amend-add = Noe nytt er lagt til
amend-change = Ny tekst
amend-strike = Stryk
amend-item-title = Et mål eller tiltak endres ved vedtak
amend-add-title = Noe legges til ved vedtak
amend-how = Hva er bestemt?
amend-how-change = Teksten er endret
amend-how-strike = Det er strøket
amend-new-text = Teksten slik den er nå
amend-new-text-help = Trengs ikke når det er strøket.
amend-add-what = Hva er lagt til?
amend-under = Hvor hører det hjemme?
amend-in-area = Rett under { $area }
no-level = Ikke til noe bestemt nivå
the-decision = Vedtaket
same-decision = Samme vedtak:
amended-done = Endringen er skrevet ned.
back-to-plan = Tilbake til planen
amended-so-far = Endret til nå
amended-changed = endret { $date } av { $organ }, { $minutes }
amended-added = lagt til { $date } av { $organ }, { $minutes }
amended-struck = strøket { $date } av { $organ }, { $minutes }
stood-before = Slik ble teksten endret:
was-not-there = Dette sto ikke i planen da den ble vedtatt.
struck-here = { $n ->
    [one] Ett punkt er strøket her
   *[other] { $n } punkter er strøket her
 }
doc-struck = Strøket ved senere vedtak
fault-same-text = Teksten er den samme som før.
fault-under = Velg hvor det hører hjemme.
fault-day-before-adoption = Dagen er før planen ble vedtatt.
