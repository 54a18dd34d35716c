# The list of hearings
hearings-nav = Høyringar
hearings-lead = Her er planane som er eller har vore på høyring hos deg. Det som er sagt i ei høyring, kan lesast òg etter at fristen er ute.
shelf-open = Opne for innspel
shelf-ours = De er ansvarlege for
shelf-earlier = Tidlegare
drafts-waiting = { $n ->
        [one] Eitt utkast i styret er ikkje sendt.
        *[other] { $n } utkast i styret er ikkje sende.
    }
drafts-unsent = { $n ->
        [one] Eitt utkast i styret vart ikkje sendt.
        *[other] { $n } utkast i styret vart ikkje sende.
    }
to-next-version = Opne neste versjon
spoken-of = Gå rett til punkt med innspel
move-choose = Vel
doc-number = Nr.
save-recommendation = Lagre innstillinga
save-decision = Lagre vedtaket
hold-title = Hald tilbake
step-publish-recommendations = Legg ut innstillingane før møtet
step-publish-decisions = Legg ut vedtak og svar
step-close = Avslutt høyringa
step-version = Lag neste versjon
