# What the board decides
decided-tag = Vedteke
decided-on = Vedteke { $date } ({ $minutes })
decided-before = Svart { $date }, før vedtak vart førte inn her
decided-stands = Styret har sagt: { $kind }. { $when }. Det gjeld til styret vedtek noko nytt.
follows-from = Følgjer frå { $plan }.
draft-by = Skrive av { $name }. Berre de ser det.
decided-count = { $n ->
    [0] Ingenting er vedteke enno.
    [one] Eitt svar er vedteke.
   *[other] { $n } svar er vedtekne.
}
decided-and-drafts = { $n ->
    [one] Eitt svar er vedteke
   *[other] { $n } svar er vedtekne
}, { $drafts ->
    [one] eitt er utkast.
   *[other] { $drafts } er utkast.
}
drafts-wait = { $n ->
    [one] eitt utkast ventar på styret
   *[other] { $n } utkast ventar på styret
}
drafts-are-yours = Utkasta ser berre de i styret. Når styret har vedteke dei, tel dei med i tala til einingane over.
decide-by-leader = Leiaren fører inn vedtaket når styret har hatt møte.
decide-open = Før inn vedtaket til styret
decide-title = Vedtaket til styret om svara
decide-lead = Skriv når styret møttest og kvar i protokollen det står. Då blir utkasta til svara dykkar.
decide-which = Dette vedtok styret
decide-instead = Før: { $kind }. { $when }.
decide-nothing = Det er ingen utkast å vedta no.
decide-day = Dato for møtet
decide-minutes = Tilvising til protokollen
decide-minutes-help = Til dømes «sak 4/26»
decide-now = Før inn vedtaket
decide-not-now = Ikkje no
fault-day-ahead = Datoen er fram i tid. Før inn vedtaket når møtet har vore.
fault-minutes = Skriv kvar i protokollen vedtaket står.
fault-no-draft-chosen = Kryss av for det som vart vedteke.
fault-draft-changed = Eit av utkasta er endra sidan sida vart opna. Sjå over lista ein gong til.
own-words = Med eigne ord
own-words-change = Skriv med eigne ord, eller ein merknad
own-words-help = Endre teksten slik de vil gjere det. Endringane blir merkte. Berre de ser teksten.
fault-own-text-long = Teksten er for lang. Kort han ned til høgst 2000 teikn.
history = { $n ->
    [one] Eitt vedtak
   *[other] { $n } vedtak gjennom tida
}
history-first = Svaret var { $kind }. { $when }.
history-again = Framleis { $kind }, med ny tekst eller nytt vedtak. { $when }.
history-changed = Endra frå { $from } til { $to }. { $when }.
history-earlier = { $said } I { $plan }.
new-this-time = Nytt sidan sist
look-reworded = Teksten er ikkje den same som i { $plan }. Dette er endra:
look-answered = Svaret dykkar var: { $kind }.
look-still = Svaret gjeld framleis
look-count = { $n ->
    [one] Eitt tiltak er skrive om sidan sist: Sjå om svaret framleis gjeld.
   *[other] { $n } tiltak er skrivne om sidan sist: Sjå om svara framleis gjeld.
}
gone-title = Svar frå før på det som ikkje lenger er med ({ $n })
gone-lead = Svara er tekne vare på som historie. De treng ikkje å gjere noko.
gone-line = { $kind }. { $when }. { $plan }.

# Figures for those above
kind-unsaid = Svart, utan fordeling
part-unsaid = { $n } svar utan fordeling
measure-note-unsaid = { $n } av { $of } har svart.
coverage-few = Kva einingane har svart, blir vist når minst { $n } einingar har svart på det same. Til då blir berre talet vist.

# Asking and helping
ask-door = Be om svar, og hjelp til
ask-title = Be om svar, og hjelp til
ask-lead = Styra svarer når dei får møtest. Sei når de treng svara, og gi dei noko som gjer det lettare.
ask-new = Be om svar
ask-whom = Kven ber de om svar?
ask-all-of = Alle på nivået «{ $level }»
ask-some = Vel enkelte
ask-nobody = Det er ingen einingar under som planen spør om noko.
ask-text = Helsing til styra
ask-text-help = Kort og venleg: kva de treng svara til, og kven dei kan ringje.
ask-by = Svar innan
ask-now = Send spørsmålet
ask-sent = Spurt om svar innan { $date }
ask-who = { $n ->
    [one] Den som er spurd
   *[other] Dei { $n } som er spurde
}
request-count = { $n } av { $of } har svart på alt.
fault-request-text = Skriv nokre ord til dei det gjeld.
fault-nobody-asked = Vel kven de spør.
fault-day-gone = Datoen har vore. Vel ein dag fram i tid.
remind-once = Send ei påminning (éin gong)
remind-text = Påminning
remind-help = Alle som er spurde, ser henne på sida der dei svarer. Det kan sendast éi påminning.
remind-now = Send påminninga
reminded = Påminning:
asked-by = { $unit } ber om svar innan { $date }
waiting-request = Svar på { $plan } for { $unit }
waiting-request-note = { $from } ber om svar innan { $date }. { $count }.
waiting-decision = Utkast til svar frå { $unit } er klare for styret
waiting-decision-note = { $n ->
    [one] Eitt utkast
   *[other] { $n } utkast
} til svar på { $plan }
help-title = Hjelp til å svare
help-lead = Ein mal, eit skriv eller eit godt råd. Styra ser det der dei svarer.
help-from = Hjelp frå { $unit }:
help-measure = Hjelpa gjeld
help-whole-plan = Heile planen
help-for = Til kven
help-for-all = Alle under
help-text = Råd eller forklaring
help-text-help = Til dømes «Her er ein mal for drøftingsmøtet»
help-link = Lenkje, om de har ei
help-link-help = Byrjar med https://
help-give = Legg ved
help-drop = Ta bort
fault-help-text = Skriv nokre ord om hjelpa.
fault-help-link = Lenkja må byrje med https:// eller http:// og vere utan mellomrom.

# Documents
doc-decided = Svara: { $decisions }.
doc-annex-decided = Vedtak
col-own-words = Med eigne ord
col-decided = Vedteke
col-minutes = Protokoll
answers-given = { $n } av { $of } svar er gitt: { $parts }.
answers-given-unsaid = { $n } av { $of } svar er gitt.
