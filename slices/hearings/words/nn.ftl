# Kinds, items, decisions, fates
kind-comment = Kommentar
kind-reword = Ny ordlyd
kind-strike = Stryk
kind-move = Flytt
kind-add-area = Nytt område
kind-add-paragraph = Nytt avsnitt
kind-add-goal = Nytt mål
kind-add-measure = Nytt tiltak
item-plan = Planen som heilskap
item-area = Område
item-paragraph = Avsnitt
item-goal = Mål
item-measure = Tiltak
decision-accepted = Teke til følgje
decision-in-part = Delvis teke til følgje
decision-not-accepted = Ikkje teke til følgje
decision-already-met = Allereie teke vare på
decision-answered = Svart på
fate-applied = Teke inn som foreslått
fate-changed = Teke inn med endra tekst
fate-held-back = Vedteke, men halde tilbake
fate-not-accepted = Ikkje teke inn
fate-already-met = Stod i planen frå før
fate-answered = Svart på
fate-withdrawn = Trekt
# Opening
open-title = Send planen på høyring
open-lead = Dei som blir spurde, ser utkastet og kan foreslå endringar fram til fristen. Så lenge ligg teksten fast.
open-to = Kven skal få seie noko?
open-to-help = Ei eining tek med seg alle einingane under seg. Medlemmer med brukar kan òg gi innspel for seg sjølv.
open-to-all = { $unit } og alle einingar under
open-to-chosen = Berre desse:
deadline-day = Frist, dato
deadline-day-help = Til dømes 12.3.2026.
deadline-time = Klokkeslett
deadline-time-help = Norsk tid, til dømes 12:00. Frå dette minuttet er det stengt.
instructions = Rettleiing
instructions-help = Kva de særleg vil ha svar på. Kan stå tomt.
organ = Vedteke av
organ-help = Til dømes «landsstyret» eller «styret».
on-day = Dato for vedtaket
date-help = Til dømes 5.2.2026.
minutes = Tilvising til protokollen
minutes-help = Til dømes «sak 7/26».
open-now = Send på høyring
cancel = Avbryt
# The hearing
hearings-title = Høyringar
hearings-none = Ingen planar er eller har vore på høyring hos deg.
hearing-title = Høyring: { $plan }
is-open = Open for innspel
is-closed = Innspel er avslutta
open-until = Open til { $at }, norsk tid
closed-at = Fristen gjekk ut { $at }
opened-line = Send på høyring av { $organ } { $day }, { $minutes }
asked = Spurde er:
sent-count = { $n ->
        [0] Ingen innspel er sende enno.
        [one] Eitt innspel er sendt.
        *[other] { $n } innspel er sende.
    }
prolonged-line = Fristen er flytt frå { $from } til { $to }. { $why }
recommendations-published = Innstillingane er lagde ut { $at }. Vedtaka kjem etter møtet som avgjer.
decisions-published = Vedtak og svar er lagde ut { $at }.
not-published = Innspela er no til behandling. Innstilling, vedtak og svar kjem her.
how-to-give = Vel «Gi innspel» ved det punktet det gjeld. Alle som er spurde, ser forslaga som er sende.
give-here = Gi innspel
elsewhere = Om punkt som ikkje er i planen lenger
as-file = Innspela som dokument
change = Endre
support-title = Støtt dette
support = Støtt, som { $who }
unsupport = Ta bort støtta frå { $who }
# A proposal
from-person = { $name }, { $unit }
from-unnamed-person = { $name }, { $unit } (namnet blir ikkje vist for andre som er spurde)
from-member = Ein medlem i { $unit }
agreed-line = Semje i styret { $day }, { $minutes }
state-draft = Utkast i styret
state-withdrawn = Trekt
moves-to = Blir flytt hit:
for-level = For { $level }
reason = Grunngiving
supported-by = Blir støtta av:
becomes-shown = Teksten blir:
fate = I neste versjon:
place-area = sist i området «{ $text }»
place-goal = under målet «{ $text }»
place-after = etter «{ $text }»
recommendation = Innstilling
decision = Vedtak
# Giving
kinds-label = Kva slags innspel
text-comment = Kommentaren din
text-reword = Slik bør det stå
text-new = Tekst
level-for = Kven er tiltaket for?
level-none = Ingen bestemte
reason-help = Kort om kvifor. Kan stå tomt.
speak-as = Kven er innspelet frå?
speak-for = styret i { $unit }
speak-own = meg sjølv, frå { $unit }
speak-help-own = Innspel frå deg sjølv blir sende med ein gong. Dei som er ansvarlege for planen, ser namnet ditt. Dei andre som er spurde, ser «ein medlem i» eininga di, om du ikkje kryssar av nedanfor. I ei lita eining kan andre likevel skjøne kven det er.
speak-help-unit = Innspel frå styret blir først eit utkast som berre styret ser. De sender det når de er samde.
named = Vis namnet mitt til alle som er spurde (gjeld innspel frå meg sjølv)
change-help = Når teksten blir endra, må dei som støttar forslaget, støtte det på nytt.
save = Lagre
give-now = Legg inn innspelet
withdraw = Trekk innspelet
withdraw-help = Blir eit innspel trekt, ser ikkje andre det lenger.
# Mine
mine-title = Våre og mine innspel
mine-none = De har ikkje gitt innspel her enno.
mine-decided = Vedtaka er klare. Svaret står ved kvart innspel.
mine-waits = Innspela er til behandling. Svaret kjem her.
drafts-title = Utkast i styret
drafts-help = Berre styret ser desse. Send dei når styret er samd, før fristen.
drafts-late = Desse vart ikkje sende før fristen, og berre styret ser dei.
send-this = Send dette
agreed-on = Dato for styremøtet
send-now = Send innspela som er valde
sent-title = Sendt frå styret
own-title = Frå meg sjølv
to-hearing = Til planen med alle innspel
# Those responsible
decisions-title = Behandle innspel
decided-count = { $sent } innspel: { $recommended } med innstilling, { $decided } med vedtak.
decide-later = Innstilling og vedtak kan skrivast når fristen er ute. Fram til då kan innspel endrast og trekkjast.
filter = Vis utval
filter-from = Frå
filter-kind = Slag
filter-state = Behandling
filter-all = Alle
filter-own = Enkeltpersonar
state-not-recommended = Utan innstilling
state-undecided = Utan vedtak
state-decided = Med vedtak
nothing-here = Ingen innspel i dette utvalet.
choose = Vel
decide-one = Innstill eller vedta
several-title = Fleire på ein gong
several-help = Gjeld alle som er kryssa av ovanfor.
stage = Skriv som
says = Utfall
as-recommended = Vedta som innstilt
answer = Svar til den som har gitt innspelet
answer-help = Ei eller to setningar om kvifor.
several-now = Skriv for alle valde
becomes = Teksten som blir ståande
becomes-help = Berre når det er teke til følgje delvis.
steps-title = Vidare med høyringa
prolong = Gi lengre frist
prolong-why = Kvifor
prolong-help = Blir vist for alle som er spurde.
publish-recommendations = Legg ut innstillingane
publish-recommendations-help = Då ser alle som er spurde, kva de tilrår. Alle innspel må ha innstilling først.
publish-decisions = Legg ut vedtak og svar
publish-decisions-help = Då får alle som har gitt innspel, svaret sitt. Alle innspel må ha vedtak først.
close-now = Avslutt høyringa
close-help = Då kan ein arbeide med teksten igjen, og neste versjon kan lagast. Fristen kan ikkje flyttast etterpå.
version-made = Neste versjon er laga.
to-version = Opne han
# Consolidation
consolidation-title = Lag neste versjon
consolidation-lead = Her er alt som er vedteke, med teksten før og etter. Rett teksten om det trengst, eller hald noko tilbake med ein grunn. Så blir versjonen laga med eitt trykk.
consolidation-undecided = { $n ->
        [one] Eitt innspel manglar vedtak.
        *[other] { $n } innspel manglar vedtak.
    }
to-undecided = Vis dei
consolidation-close-first = Høyringa må avsluttast først.
consolidation-none = Ingenting som er vedteke, endrar teksten.
consolidation-hindered = Noko kan ikkje gjennomførast saman. Gi forslaga same tekst eller hald eitt av dei tilbake, og prøv igjen.
consolidation-ready = Utkastet du får, er ein ny versjon av planen. Den førre blir ståande som han er.
consolidate-now = Lag versjonen
collides = Kan ikkje gjennomførast saman med: { $others }
no-place = Punktet dette gjeld, er ikkje i planen lenger. Hald det tilbake med ein grunn.
text-becomes = Slik blir det ståande
hold = Hald dette tilbake
hold-why = Kvifor det blir halde tilbake
rest-title = Endrar ikkje teksten
# Faults and what has happened in the meantime
fault-no-unit = Vel minst éi eining.
fault-organ = Skriv kven som har vedteke det.
fault-minutes = Skriv kvar det står i protokollen.
fault-date = Skriv ein dato, til dømes 12.3.2026.
fault-day-ahead = Denne dagen har ikkje vore enno.
fault-time = Skriv eit klokkeslett, til dømes 12:00.
fault-time-gap = Dette klokkeslettet finst ikkje den natta, fordi klokka blir stilt fram. Vel eit anna.
fault-time-twice = Dette klokkeslettet kjem to gonger den natta, fordi klokka blir stilt tilbake. Vel eit anna.
fault-deadline-past = Fristen må vere fram i tid.
fault-deadline-earlier = Den nye fristen må vere seinare enn den som gjeld no.
fault-why = Skriv kort kvifor.
fault-text = Skriv noko her.
fault-text-long = Teksten er for lang for eitt punkt. Del han opp.
fault-same-text = Teksten er den same som no. Skriv korleis han bør vere, eller vel kommentar.
fault-to = Vel kvar det skal flyttast.
fault-speaker = Vel kven innspelet er frå.
fault-none-chosen = Kryss av for minst eitt innspel.
fault-stage = Vel innstilling eller vedtak.
fault-decision = Vel eit utfall.
fault-decision-kind = Dette utfallet passar ikkje for alle som er valde. Kommentarar får svar; forslag blir tekne til følgje eller ikkje.
fault-answer-missing = Skriv eit kort svar.
fault-becomes = Skriv teksten som blir ståande når forslaget er teke til følgje delvis.
fault-not-recommended = Nokre av dei har inga innstilling enno.
fault-held-why = Skriv kvifor det blir halde tilbake.
input-closed = Fristen er gått ut, så dette vart ikkje lagra. Teksten din står her, så du kan ta vare på han.
input-open = Høyringa er ikkje avslutta enno.
changed-meanwhile = Nokon andre har endra dette imens. Sjå over kva som står no, og lagre på nytt om du framleis vil. Det du skreiv, står her.
hindered = Versjonen vart ikkje laga: noko kan ikkje gjennomførast saman. Sjå merknadene nedanfor.
undecided = Det er innspel som manglar dette enno.
# Elsewhere
door-give = Gi innspel (ope til { $until })
door-open = Ute på høyring til { $until }
door-closed = Sjå innspela
door-decide = Behandle innspel
wait-give = Gi innspel til { $plan }
wait-give-note = Frist { $until }. { $n ->
        [0] Ingen innspel er sende enno.
        [one] Eitt innspel er sendt.
        *[other] { $n } innspel er sende.
    }
wait-running = { $plan } er på høyring
wait-running-note = { $n } innspel så langt. Frist { $until }.
wait-decide = Behandle innspel til { $plan }
wait-decide-note = { $n ->
        [one] Eitt innspel ventar på vedtak.
        *[other] { $n } innspel ventar på vedtak.
    }
wait-version-note = Alt har vedtak. Neste versjon kan lagast.
wait-answered = Svar på innspel til { $plan }
wait-answered-note = Vedtak og svar er lagde ut.
# The document
doc-title = Innspel til { $plan }
doc-item = Punkt
doc-proposal = Forslag
doc-from = Frå
doc-nothing = Det kom ingen innspel.
doc-asked = Spurde
doc-count = Innspel
doc-becomes = Teksten blir: { $text }
