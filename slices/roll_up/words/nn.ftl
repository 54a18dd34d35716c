roll-up-title = Samla oversikt
roll-up-door = Sjå samla korleis det går
roll-up-lead = Så langt er planen komen i einingane under, som tal. Kvart tiltak i ein vedteken handlingsplan tel med det tiltaket det gjennomfører. Det ingen har meldt enno, står for seg. Det er ikkje det same som at ingenting er gjort.
units-above = Einingane over
choose-year = Handlingsplanane for
choose-day = Slik det stod
choose-press = Vis
day-now = no
period-all = heile perioden
period-year = { $year }
period-now = Handlingsplanane for { $year }, slik det er meldt til no.
period-by = Handlingsplanane for { $year }, slik det stod { $day }.
of-one = { $unit } åleine
of-all = { $unit } og einingane under
answers-title = Kva einingane har svart
answers-help = Svara slik dei er no. Kvart tiltak tel éin gong for kvar eining det gjeld, og det som er valt bort eller ikkje gjeld eininga, står for seg.
answers-by-area = Svara område for område
actions-title = Kva som er gjort
answer-open = Ikkje svart enno
col-asked = Svar bedne om
col-answered = Svart på
col-unsaid = Svart, utan fordeling
col-unanswered = Ikkje svart enno
col-answer = Svar: { $what }
by-area = Område for område
by-area-help = «–» tyder at ingen har meldt, eller så få at fordelinga ikkje blir vist. Eit tiltak som gjennomfører fleire, tel éin gong i summen.
figures = Tala
few = Fordelinga av svar og av det som er gjort, blir ikkje vist før minst { $n } einingar har svart eller meldt. Elles kunne tala fortelje om eit enkelt lag. Av same grunn kan éi linje til mangle fordeling.
line-nobody = { $of ->
    [0] Ingen einingar her er bedne om dette.
    [one] Det er ikkje ført noko tiltak for dette enno.
   *[other] Det er ikkje ført noko tiltak for dette enno.
  }
line-reported = { $n } av { $of } { $of ->
    [one] eining
   *[other] einingar
  } har meldt.
line-actions = { $n ->
    [one] Eitt lokalt tiltak
   *[other] { $n } lokale tiltak
  }: { $parts }.
unit-nothing = Ingen tiltak her enno
unit-line = { $reported } av { $units } { $units ->
    [one] eining
   *[other] einingar
  } med tiltak har meldt, om { $told } av { $actions } tiltak
line-unit = Har meldt om { $told } av { $actions } tiltak
units-below = Einingane rett under
units-below-help = I alfabetisk rekkjefølgje. Tala seier kven som har meldt, ikkje kva.
units-here = { $n ->
    [one] Éi eining har tiltak her
   *[other] { $n } einingar har tiltak her
  }
units-here-help = I alfabetisk rekkjefølgje. Det ei eining skriv, ser berre eininga sjølv, så nær som det ho sjølv vel å dele.
page-before = Dei førre
page-after = Dei neste
file-xlsx = Last ned som rekneark (XLSX)
file-csv = Last ned som CSV
to-coverage = Sjå kva som er svart
col-kind = Kva
col-line = Tekst
col-actions = Lokale tiltak
col-reported = Har meldt
col-of = Av einingar
kind-plan = Plan
kind-area = Område
kind-goal = Mål
kind-measure = Tiltak
and = og
status-done = Gjort
status-under-way = I gang
status-in-part = Gjort delvis
status-not-started = Ikkje byrja
status-postponed = Utsett
status-dropped = Droppa
status-told = Meldt
status-unsaid = Ikkje meldt enno
count-done = { $n } gjort
count-under-way = { $n } i gang
count-in-part = { $n } gjort delvis
count-not-started = { $n } ikkje byrja
count-postponed = { $n } utsett
count-dropped = { $n } droppa
count-told = { $n } meldt
count-unsaid = { $n } ikkje meldt enno
not-judged = Ikkje vurdert enno
inside-area = Mål og tiltak i området: { $acting } av { $all } har lokale tiltak
