read-again = Les dokumentet på nytt med rettingane
again-title = Les på nytt med rettingane
again-lead = Det du har retta éin stad, kan gjelde for heile dokumentet. Her ser du kva som blir endra før det blir gjort. Det som er retta for hand, blir ståande.
again-no-hints = Ingen av rettingane gjeld ei overskrift eller eit nivå enno. Gjer ei linje til område, eller set nivå på eit tiltak som står under ei overskrift, og prøv igjen.
again-hints = Dette seier rettingane om overskriftene
again-look = Vis kva som blir endra
again-changes = { $n ->
    [0] Ingenting blir endra
    [one] Éi linje blir endra
   *[other] { $n } linjer blir endra
 }
again-new = Ny linje: { $after }
again-gone = Går inn i andre linjer (var { $before })
again-text = Teksten blir endra
again-becomes = { $before } → { $after }
again-accept = Gjer endringane
means-area = overskrift for eit område
means-level = overskrift for tiltak på nivået { $level }
means-goals = overskrift for mål
means-measures = overskrift for tiltak
means-nothing = ikkje ei overskrift
