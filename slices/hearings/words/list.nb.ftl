# The list of hearings
hearings-nav = Høringer
hearings-lead = Her er planene som er eller har vært på høring hos deg. Det som er sagt i en høring, kan leses også etter at fristen er ute.
shelf-open = Åpne for innspill
shelf-ours = Dere er ansvarlige for
shelf-earlier = Tidligere
drafts-waiting = { $n ->
        [one] Ett utkast i styret er ikke sendt.
        *[other] { $n } utkast i styret er ikke sendt.
    }
drafts-unsent = { $n ->
        [one] Ett utkast i styret ble ikke sendt.
        *[other] { $n } utkast i styret ble ikke sendt.
    }
to-next-version = Åpne neste versjon
spoken-of = Gå rett til punkter med innspill
move-choose = Velg
doc-number = Nr.
save-recommendation = Lagre innstillingen
save-decision = Lagre vedtaket
hold-title = Hold tilbake
step-publish-recommendations = Legg ut innstillingene før møtet
step-publish-decisions = Legg ut vedtak og svar
step-close = Avslutt høringen
step-version = Lag neste versjon
