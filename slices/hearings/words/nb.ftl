# Kinds, items, decisions, fates
kind-comment = Kommentar
kind-reword = Ny ordlyd
kind-strike = Stryk
kind-move = Flytt
kind-add-area = Nytt område
kind-add-paragraph = Nytt avsnitt
kind-add-goal = Nytt mål
kind-add-measure = Nytt tiltak
item-plan = Planen som helhet
item-area = Område
item-paragraph = Avsnitt
item-goal = Mål
item-measure = Tiltak
decision-accepted = Tatt til følge
decision-in-part = Delvis tatt til følge
decision-not-accepted = Ikke tatt til følge
decision-already-met = Allerede ivaretatt
decision-answered = Besvart
fate-applied = Tatt inn som foreslått
fate-changed = Tatt inn med endret tekst
fate-held-back = Vedtatt, men holdt tilbake
fate-not-accepted = Ikke tatt inn
fate-already-met = Sto i planen fra før
fate-answered = Besvart
fate-withdrawn = Trukket
# Opening
open-title = Send planen på høring
open-lead = De som blir spurt, ser utkastet og kan foreslå endringer fram til fristen. Så lenge ligger teksten fast.
open-to = Hvem skal få si noe?
open-to-help = En enhet tar med seg alle enhetene under seg. Medlemmer med bruker kan også gi innspill for seg selv.
open-to-all = { $unit } og alle enheter under
open-to-chosen = Bare disse:
deadline-day = Frist, dato
deadline-day-help = For eksempel 12.3.2026.
deadline-time = Klokkeslett
deadline-time-help = Norsk tid, for eksempel 12:00. Fra dette minuttet er det stengt.
instructions = Rettledning
instructions-help = Hva dere særlig vil ha svar på. Kan stå tomt.
organ = Vedtatt av
organ-help = For eksempel «landsstyret» eller «styret».
on-day = Dato for vedtaket
date-help = For eksempel 5.2.2026.
minutes = Henvisning til protokollen
minutes-help = For eksempel «sak 7/26».
open-now = Send på høring
cancel = Avbryt
# The hearing
hearings-title = Høringer
hearings-none = Ingen planer er eller har vært på høring hos deg.
hearing-title = Høring: { $plan }
is-open = Åpen for innspill
is-closed = Innspill er avsluttet
open-until = Åpen til { $at }, norsk tid
closed-at = Fristen gikk ut { $at }
opened-line = Sendt på høring av { $organ } { $day }, { $minutes }
asked = Spurt er:
sent-count = { $n ->
        [0] Ingen innspill er sendt ennå.
        [one] Ett innspill er sendt.
        *[other] { $n } innspill er sendt.
    }
prolonged-line = Fristen er flyttet fra { $from } til { $to }. { $why }
recommendations-published = Innstillingene er lagt ut { $at }. Vedtakene kommer etter møtet som avgjør.
decisions-published = Vedtak og svar er lagt ut { $at }.
not-published = Innspillene blir nå behandlet. Innstilling, vedtak og svar kommer her.
how-to-give = Velg «Gi innspill» ved det punktet det gjelder. Alle som er spurt, ser forslagene som er sendt.
give-here = Gi innspill
elsewhere = Om punkter som ikke er i planen lenger
as-file = Innspillene som dokument
change = Endre
support-title = Støtt dette
support = Støtt, som { $who }
unsupport = Ta bort støtten fra { $who }
# A proposal
from-person = { $name }, { $unit }
from-unnamed-person = { $name }, { $unit } (navnet vises ikke for andre som er spurt)
from-member = Et medlem i { $unit }
agreed-line = Enighet i styret { $day }, { $minutes }
state-draft = Utkast i styret
state-withdrawn = Trukket
moves-to = Flyttes hit:
for-level = For { $level }
reason = Begrunnelse
supported-by = Støttes av:
becomes-shown = Teksten blir:
fate = I neste versjon:
place-area = sist i området «{ $text }»
place-goal = under målet «{ $text }»
place-after = etter «{ $text }»
recommendation = Innstilling
decision = Vedtak
# Giving
kinds-label = Hva slags innspill
text-comment = Kommentaren din
text-reword = Slik bør det stå
text-new = Tekst
level-for = Hvem er tiltaket for?
level-none = Ingen bestemte
reason-help = Kort om hvorfor. Kan stå tomt.
speak-as = Hvem er innspillet fra?
speak-for = styret i { $unit }
speak-own = meg selv, fra { $unit }
speak-help-own = Innspill fra deg selv blir sendt med en gang. De som er ansvarlige for planen, ser navnet ditt. De andre som er spurt, ser «et medlem i» enheten din, om du ikke krysser av nedenfor. I en liten enhet kan andre likevel skjønne hvem det er.
speak-help-unit = Innspill fra styret blir først et utkast som bare styret ser. Dere sender det når dere er enige.
named = Vis navnet mitt til alle som er spurt (gjelder innspill fra meg selv)
change-help = Når teksten endres, må de som støtter forslaget, støtte det på nytt.
save = Lagre
give-now = Legg inn innspillet
withdraw = Trekk innspillet
withdraw-help = Trekker dere et innspill, vises det ikke for andre mer.
# Mine
mine-title = Våre og mine innspill
mine-none = Dere har ikke gitt innspill her ennå.
mine-decided = Vedtakene er klare. Svaret står ved hvert innspill.
mine-waits = Innspillene er til behandling. Svaret kommer her.
drafts-title = Utkast i styret
drafts-help = Bare styret ser disse. Send dem når styret er enig, før fristen.
drafts-late = Disse ble ikke sendt før fristen, og bare styret ser dem.
send-this = Send dette
agreed-on = Dato for styremøtet
send-now = Send innspillene som er valgt
sent-title = Sendt fra styret
own-title = Fra meg selv
to-hearing = Til planen med alle innspill
# Those responsible
decisions-title = Behandle innspill
decided-count = { $sent } innspill: { $recommended } med innstilling, { $decided } med vedtak.
decide-later = Innstilling og vedtak kan skrives når fristen er ute. Fram til da kan innspill endres og trekkes.
filter = Vis utvalg
filter-from = Fra
filter-kind = Slag
filter-state = Behandling
filter-all = Alle
filter-own = Enkeltpersoner
state-not-recommended = Uten innstilling
state-undecided = Uten vedtak
state-decided = Med vedtak
nothing-here = Ingen innspill i dette utvalget.
choose = Velg
decide-one = Innstill eller vedta
several-title = Flere på en gang
several-help = Gjelder alle som er krysset av ovenfor.
stage = Skriv som
says = Utfall
as-recommended = Vedta som innstilt
answer = Svar til den som har gitt innspillet
answer-help = En eller to setninger om hvorfor.
several-now = Skriv for alle valgte
becomes = Teksten som blir stående
becomes-help = Bare når det er tatt til følge delvis.
steps-title = Videre med høringen
prolong = Gi lengre frist
prolong-why = Hvorfor
prolong-help = Vises for alle som er spurt.
publish-recommendations = Legg ut innstillingene
publish-recommendations-help = Da ser alle som er spurt, hva dere anbefaler. Alle innspill må ha innstilling først.
publish-decisions = Legg ut vedtak og svar
publish-decisions-help = Da får alle som har gitt innspill, svaret sitt. Alle innspill må ha vedtak først.
close-now = Avslutt høringen
close-help = Da kan det arbeides med teksten igjen, og neste versjon kan lages. Fristen kan ikke flyttes etterpå.
version-made = Neste versjon er laget.
to-version = Åpne den
# Consolidation
consolidation-title = Lag neste versjon
consolidation-lead = Her er alt som er vedtatt, med teksten før og etter. Rett teksten om det trengs, eller hold noe tilbake med en grunn. Så lages versjonen med ett trykk.
consolidation-undecided = { $n ->
        [one] Ett innspill mangler vedtak.
        *[other] { $n } innspill mangler vedtak.
    }
to-undecided = Vis dem
consolidation-close-first = Høringen må avsluttes først.
consolidation-none = Ingenting som er vedtatt, endrer teksten.
consolidation-hindered = Noe kan ikke gjennomføres sammen. Gi forslagene samme tekst eller hold ett av dem tilbake, og prøv igjen.
consolidation-ready = Utkastet du får, er en ny versjon av planen. Den forrige blir stående som den er.
consolidate-now = Lag versjonen
collides = Kan ikke gjennomføres sammen med: { $others }
no-place = Punktet dette gjelder, er ikke i planen lenger. Hold det tilbake med en grunn.
text-becomes = Slik blir det stående
hold = Hold dette tilbake
hold-why = Hvorfor det holdes tilbake
rest-title = Endrer ikke teksten
# Faults and what has happened in the meantime
fault-no-unit = Velg minst én enhet.
fault-organ = Skriv hvem som har vedtatt det.
fault-minutes = Skriv hvor det står i protokollen.
fault-date = Skriv en dato, for eksempel 12.3.2026.
fault-day-ahead = Denne dagen har ikke vært ennå.
fault-time = Skriv et klokkeslett, for eksempel 12:00.
fault-time-gap = Dette klokkeslettet finnes ikke den natten, fordi klokka stilles fram. Velg et annet.
fault-time-twice = Dette klokkeslettet kommer to ganger den natten, fordi klokka stilles tilbake. Velg et annet.
fault-deadline-past = Fristen må være fram i tid.
fault-deadline-earlier = Den nye fristen må være senere enn den som gjelder nå.
fault-why = Skriv kort hvorfor.
fault-text = Skriv noe her.
fault-text-long = Teksten er for lang for ett punkt. Del den opp.
fault-same-text = Teksten er den samme som nå. Skriv hvordan den bør være, eller velg kommentar.
fault-to = Velg hvor det skal flyttes.
fault-speaker = Velg hvem innspillet er fra.
fault-none-chosen = Kryss av for minst ett innspill.
fault-stage = Velg innstilling eller vedtak.
fault-decision = Velg et utfall.
fault-decision-kind = Dette utfallet passer ikke for alle som er valgt. Kommentarer besvares; forslag blir tatt til følge eller ikke.
fault-answer-missing = Skriv et kort svar.
fault-becomes = Skriv teksten som blir stående når forslaget er tatt til følge delvis.
fault-not-recommended = Noen av dem har ingen innstilling ennå.
fault-held-why = Skriv hvorfor det holdes tilbake.
input-closed = Fristen er gått ut, så dette ble ikke lagret. Teksten din står her, så du kan ta vare på den.
input-open = Høringen er ikke avsluttet ennå.
changed-meanwhile = Noen andre har endret dette imens. Se over hva som står nå, og lagre på nytt om du fortsatt vil. Det du skrev, står her.
hindered = Versjonen ble ikke laget: noe kan ikke gjennomføres sammen. Se merknadene nedenfor.
undecided = Det er innspill som mangler dette ennå.
# Elsewhere
door-give = Gi innspill (åpent til { $until })
door-open = Ute på høring til { $until }
door-closed = Se innspillene
door-decide = Behandle innspill
wait-give = Gi innspill til { $plan }
wait-give-note = Frist { $until }. { $n ->
        [0] Ingen innspill er sendt ennå.
        [one] Ett innspill er sendt.
        *[other] { $n } innspill er sendt.
    }
wait-running = { $plan } er på høring
wait-running-note = { $n } innspill så langt. Frist { $until }.
wait-decide = Behandle innspill til { $plan }
wait-decide-note = { $n ->
        [one] Ett innspill venter på vedtak.
        *[other] { $n } innspill venter på vedtak.
    }
wait-version-note = Alt har vedtak. Neste versjon kan lages.
wait-answered = Svar på innspill til { $plan }
wait-answered-note = Vedtak og svar er lagt ut.
# The document
doc-title = Innspill til { $plan }
doc-item = Punkt
doc-proposal = Forslag
doc-from = Fra
doc-nothing = Det kom ingen innspill.
doc-asked = Spurt
doc-count = Innspill
doc-becomes = Teksten blir: { $text }
