roll-up-title = Samlet oversikt
roll-up-door = Se samlet hvordan det går
roll-up-lead = Så langt er planen kommet i enhetene under, som tall. Hvert tiltak i en vedtatt handlingsplan teller med det tiltaket det gjennomfører. Det ingen har meldt ennå, står for seg. Det er ikke det samme som at ingenting er gjort.
units-above = Enhetene over
choose-year = Handlingsplanene for
choose-day = Slik det sto
choose-press = Vis
day-now = nå
period-all = hele perioden
period-year = { $year }
period-now = Handlingsplanene for { $year }, slik det er meldt til nå.
period-by = Handlingsplanene for { $year }, slik det sto { $day }.
of-one = { $unit } alene
of-all = { $unit } og enhetene under
answers-title = Hva enhetene har svart
answers-help = Svarene slik de er nå. Hvert tiltak teller én gang for hver enhet det gjelder, og det som er valgt bort eller ikke gjelder enheten, står for seg.
answers-by-area = Svarene område for område
actions-title = Hva som er gjort
answer-open = Ikke besvart ennå
col-asked = Svar bedt om
col-answered = Besvart
col-unsaid = Svart, uten fordeling
col-unanswered = Ikke besvart ennå
col-answer = Svar: { $what }
by-area = Område for område
by-area-help = «–» betyr at ingen har meldt, eller så få at fordelingen ikke vises. Et tiltak som gjennomfører flere, teller én gang i summen.
figures = Tallene
few = Fordelingen av svar og av det som er gjort, vises ikke før minst { $n } enheter har svart eller meldt. Ellers kunne tallene fortelle om et enkelt lag. Av samme grunn kan én linje til mangle fordeling.
line-nobody = { $of ->
    [0] Ingen enheter her er bedt om dette.
    [one] Det er ikke ført noe tiltak for dette ennå.
   *[other] Det er ikke ført noe tiltak for dette ennå.
  }
line-reported = { $n } av { $of } { $of ->
    [one] enhet
   *[other] enheter
  } har meldt.
line-actions = { $n ->
    [one] Ett lokalt tiltak
   *[other] { $n } lokale tiltak
  }: { $parts }.
unit-nothing = Ingen tiltak her ennå
unit-line = { $reported } av { $units } { $units ->
    [one] enhet
   *[other] enheter
  } med tiltak har meldt, om { $told } av { $actions } tiltak
line-unit = Har meldt om { $told } av { $actions } tiltak
units-below = Enhetene rett under
units-below-help = I alfabetisk rekkefølge. Tallene sier hvem som har meldt, ikke hva.
units-here = { $n ->
    [one] Én enhet har tiltak her
   *[other] { $n } enheter har tiltak her
  }
units-here-help = I alfabetisk rekkefølge. Hva en enhet skriver, ser bare enheten selv, bortsett fra det den selv velger å dele.
page-before = De forrige
page-after = De neste
file-xlsx = Last ned som regneark (XLSX)
file-csv = Last ned som CSV
to-coverage = Se hva som er svart
col-kind = Hva
col-line = Tekst
col-actions = Lokale tiltak
col-reported = Har meldt
col-of = Av enheter
kind-plan = Plan
kind-area = Område
kind-goal = Mål
kind-measure = Tiltak
and = og
status-done = Gjort
status-under-way = I gang
status-in-part = Gjort delvis
status-not-started = Ikke begynt
status-postponed = Utsatt
status-dropped = Droppet
status-told = Meldt
status-unsaid = Ikke meldt ennå
count-done = { $n } gjort
count-under-way = { $n } i gang
count-in-part = { $n } gjort delvis
count-not-started = { $n } ikke begynt
count-postponed = { $n } utsatt
count-dropped = { $n } droppet
count-told = { $n } meldt
count-unsaid = { $n } ikke meldt ennå
not-judged = Ikke vurdert ennå
inside-area = Mål og tiltak i området: { $acting } av { $all } har lokale tiltak
