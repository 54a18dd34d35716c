# What the board decides
decided-tag = Vedtatt
decided-on = Vedtatt { $date } ({ $minutes })
decided-before = Svart { $date }, før vedtak ble ført inn her
decided-stands = Styret har sagt: { $kind }. { $when }. Det gjelder til styret vedtar noe nytt.
follows-from = Følger fra { $plan }.
draft-by = Skrevet av { $name }. Bare dere ser det.
decided-count = { $n ->
    [0] Ingenting er vedtatt ennå.
    [one] Ett svar er vedtatt.
   *[other] { $n } svar er vedtatt.
}
decided-and-drafts = { $n ->
    [one] Ett svar er vedtatt
   *[other] { $n } svar er vedtatt
}, { $drafts ->
    [one] ett er utkast.
   *[other] { $drafts } er utkast.
}
drafts-wait = { $n ->
    [one] ett utkast venter på styret
   *[other] { $n } utkast venter på styret
}
drafts-are-yours = Utkastene ser bare dere i styret. Når styret har vedtatt dem, teller de med i tallene til enhetene over.
decide-by-leader = Lederen fører inn vedtaket når styret har hatt møte.
decide-open = Før inn styrets vedtak
decide-title = Styrets vedtak om svarene
decide-lead = Skriv når styret møttes og hvor i protokollen det står. Da blir utkastene til svarene deres.
decide-which = Dette vedtok styret
decide-instead = Før: { $kind }. { $when }.
decide-nothing = Det er ingen utkast å vedta nå.
decide-day = Dato for møtet
decide-minutes = Henvisning til protokollen
decide-minutes-help = For eksempel «sak 4/26»
decide-now = Før inn vedtaket
decide-not-now = Ikke nå
fault-day-ahead = Datoen er fram i tid. Før inn vedtaket når møtet har vært.
fault-minutes = Skriv hvor i protokollen vedtaket står.
fault-no-draft-chosen = Kryss av for det som ble vedtatt.
fault-draft-changed = Et av utkastene er endret siden siden ble åpnet. Se over listen en gang til.
own-words = Med egne ord
own-words-change = Skriv med egne ord, eller en merknad
own-words-help = Endre teksten slik dere vil gjøre det. Endringene blir merket. Bare dere ser teksten.
fault-own-text-long = Teksten er for lang. Kort den ned til høyst 2000 tegn.
history = { $n ->
    [one] Ett vedtak
   *[other] { $n } vedtak gjennom tiden
}
history-first = Svaret var { $kind }. { $when }.
history-again = Fortsatt { $kind }, med ny tekst eller nytt vedtak. { $when }.
history-changed = Endret fra { $from } til { $to }. { $when }.
history-earlier = { $said } I { $plan }.
new-this-time = Nytt siden sist
look-reworded = Teksten er ikke den samme som i { $plan }. Dette er endret:
look-answered = Svaret deres var: { $kind }.
look-still = Svaret gjelder fortsatt
look-count = { $n ->
    [one] Ett tiltak er skrevet om siden sist: Se om svaret fortsatt gjelder.
   *[other] { $n } tiltak er skrevet om siden sist: Se om svarene fortsatt gjelder.
}
gone-title = Svar fra før på det som ikke lenger er med ({ $n })
gone-lead = Svarene er tatt vare på som historie. Dere trenger ikke å gjøre noe.
gone-line = { $kind }. { $when }. { $plan }.

# Figures for those above
kind-unsaid = Svart, uten fordeling
part-unsaid = { $n } svar uten fordeling
measure-note-unsaid = { $n } av { $of } har svart.
coverage-few = Hva enhetene har svart, vises når minst { $n } enheter har svart på det samme. Til da vises bare hvor mange.

# Asking and helping
ask-door = Be om svar, og hjelp til
ask-title = Be om svar, og hjelp til
ask-lead = Styrene svarer når de får møttes. Si når dere trenger svarene, og gi dem noe som gjør det lettere.
ask-new = Be om svar
ask-whom = Hvem ber dere om svar?
ask-all-of = Alle på nivået «{ $level }»
ask-some = Velg enkelte
ask-nobody = Det er ingen enheter under som planen spør om noe.
ask-text = Hilsen til styrene
ask-text-help = Kort og vennlig: hva dere trenger svarene til, og hvem de kan ringe.
ask-by = Svar innen
ask-now = Send spørsmålet
ask-sent = Spurt om svar innen { $date }
ask-who = { $n ->
    [one] Den som er spurt
   *[other] De { $n } som er spurt
}
request-count = { $n } av { $of } har svart på alt.
fault-request-text = Skriv noen ord til dem det gjelder.
fault-nobody-asked = Velg hvem dere spør.
fault-day-gone = Datoen har vært. Velg en dag fram i tid.
remind-once = Send en påminnelse (én gang)
remind-text = Påminnelse
remind-help = Alle som er spurt, ser den på siden der de svarer. Det kan sendes én påminnelse.
remind-now = Send påminnelsen
reminded = Påminnelse:
asked-by = { $unit } ber om svar innen { $date }
waiting-request = Svar på { $plan } for { $unit }
waiting-request-note = { $from } ber om svar innen { $date }. { $count }.
waiting-decision = Utkast til svar fra { $unit } er klare for styret
waiting-decision-note = { $n ->
    [one] Ett utkast
   *[other] { $n } utkast
} til svar på { $plan }
help-title = Hjelp til å svare
help-lead = En mal, et skriv eller et godt råd. Styrene ser det der de svarer.
help-from = Hjelp fra { $unit }:
help-measure = Hjelpen gjelder
help-whole-plan = Hele planen
help-for = Til hvem
help-for-all = Alle under
help-text = Råd eller forklaring
help-text-help = For eksempel «Her er en mal for drøftingsmøtet»
help-link = Lenke, om dere har en
help-link-help = Begynner med https://
help-give = Legg ved
help-drop = Ta bort
fault-help-text = Skriv noen ord om hjelpen.
fault-help-link = Lenken må begynne med https:// eller http:// og være uten mellomrom.

# Documents
doc-decided = Svarene: { $decisions }.
doc-annex-decided = Vedtak
col-own-words = Med egne ord
col-decided = Vedtatt
col-minutes = Protokoll
answers-given = { $n } av { $of } svar er gitt: { $parts }.
answers-given-unsaid = { $n } av { $of } svar er gitt.
