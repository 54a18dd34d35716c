read-again = Les dokumentet på nytt med rettelsene
again-title = Les på nytt med rettelsene
again-lead = Det du har rettet ett sted, kan gjelde for hele dokumentet. Her ser du hva som endres før det gjøres. Det som er rettet for hånd, blir stående.
again-no-hints = Ingen av rettelsene gjelder en overskrift eller et nivå ennå. Gjør ei linje til område, eller sett nivå på et tiltak som står under en overskrift, og prøv igjen.
again-hints = Dette sier rettelsene om overskriftene
again-look = Vis hva som endres
again-changes = { $n ->
    [0] Ingenting endres
    [one] Én linje endres
   *[other] { $n } linjer endres
 }
again-new = Ny linje: { $after }
again-gone = Går inn i andre linjer (var { $before })
again-text = Teksten endres
again-becomes = { $before } → { $after }
again-accept = Gjør endringene
means-area = overskrift for et område
means-level = overskrift for tiltak på nivået { $level }
means-goals = overskrift for mål
means-measures = overskrift for tiltak
means-nothing = ikke en overskrift
