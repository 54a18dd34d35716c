report-title = Årsberetning { $year }
state-draft = Utkast
state-adopted = Vedtatt av { $organ } { $day }, { $minutes }
doc-unit = Fra
doc-period = Gjelder
chapter-introduction = Om året
hint-introduction = Noen få setninger om hva som preget året: det viktigste dere fikk til, og det som ble vanskelig.
chapter-board = Styret og andre verv
hint-board = Hvem som satt i styret og hadde andre verv, og hva som skiftet i løpet av året.
chapter-committees = Utvalg og representasjon
hint-committees = Utvalg og komiteer, valgkomité og revisorer, og hvor laget var representert utad.
chapter-members = Medlemmer
hint-members = Medlemstall ved årets slutt etter kategori og tariffområde. Hva gikk opp, hva gikk ned, og hva gjorde dere for å verve og beholde?
chapter-stewards = Tillitsvalgte og opplæring
hint-stewards = Hvor mange tillitsvalgte laget har og hvor det mangler, kurs som er holdt, og hvem som deltok.
chapter-meetings = Møter
hint-meetings = Møter som ble holdt, hvor mange saker de hadde, og de viktigste sakene.
chapter-matters = Saker og høringer
hint-matters = Saker dere løftet, forhandlinger og drøftinger, innspill til planer. Skriv ikke om enkeltpersoner.
chapter-activities = Aktiviteter
hint-activities = Besøk på arbeidsplasser, aksjoner, sosiale tiltak, arbeidet for unge og pensjonister, informasjon og medier.
chapter-plan = Handlingsplanen
hint-plan = Område for område: hva ble gjort, hva ble ikke gjort, og hvorfor. Det er lov å ikke ha rukket alt.
chapter-economy = Økonomi
hint-economy = Regnskapet i korte trekk, hva pengene gikk til, og en redegjørelse for likestilling.
chapter-signatures = Underskrifter
hint-signatures = Styret skriver under her når årsberetningen er vedtatt.
part-posts = Verv i året
part-meetings = Møter
part-matters = Saker
part-statuses = Hvordan det gikk med tiltakene
part-area = Et område i handlingsplanen
part-planned = Det planen skulle koste
part-signatures = Linjer til underskrift
part-committees = Utvalg og komiteer
part-categories = Medlemmer etter kategori
part-areas = Medlemmer etter tariffområde
part-stewards = Tillitsvalgte
part-training = Kurs og opplæring
part-cases = Saker i møtene
part-activities = Aktiviteter
part-accounts = Regnskap
part-figures = Egne tall
col-post = Verv
col-name = Navn
col-time = Tid
col-meeting = Møte
col-count = Antall
col-days = Dager
col-matter = Sak
col-between = Til eller fra
col-raised = Løftet
col-outcome = Hva som skjedde med saken
col-action = Tiltak
col-how = Hvordan det gikk
col-came-of-it = Hva som kom ut av det, eller hva som sto i veien
col-area = Område
col-kroner = Kroner
col-hours = Timer frikjøp
col-committees = Utvalg (antall møter)
col-categories = Kategori
col-areas = Tariffområde
col-stewards = Verv
col-training = Kurs (antall deltakere)
col-cases = Saker i
col-activities = Aktivitet (antall)
col-accounts = Post (kroner)
col-figures = Hva som er talt
rows-categories = Yrkesaktive; Lærlinger og studenter; Pensjonister og uføre
rows-stewards = Hovedtillitsvalgte; Plasstillitsvalgte; Verneombud som er medlemmer
rows-cases = Styremøter; Medlemsmøter; Årsmøte
rows-income = Kontingent; Tilskudd; Andre inntekter
rows-costs = Møter og kurs; Verving og aktiviteter; Administrasjon
side-plain = Tall
side-income = Inntekter
side-cost = Kostnader
sum = Sum
sum-of = Sum { $what }
result = Resultat
not-known = ikke ført
post-from-to = { $from } til { $until }
post-since = Siden { $from }
meeting-board = Styremøter
meeting-members = Medlemsmøter
meeting-annual = Årsmøte
matter-to = Vi løftet den til { $unit }
matter-from = Løftet til oss fra { $unit }
matter-answered = Besvart { $day }
matter-withdrawn = Trukket
matter-open = Ikke besvart ved årets slutt
goal-row = Mål: { $goal }
goal-judged = Styret om målet
no-actions = Ingen tiltak under dette målet.
status-done = Gjort
status-in-part = Gjort delvis
status-under-way = I gang
status-postponed = Utsatt
status-dropped = Droppet
status-not-started = Ikke begynt
status-none = Ikke meldt
count-done = { $n ->
    [one] ett er gjort
   *[other] { $n } er gjort
  }
count-in-part = { $n ->
    [one] ett er gjort delvis
   *[other] { $n } er gjort delvis
  }
count-under-way = { $n ->
    [one] ett er i gang
   *[other] { $n } er i gang
  }
count-postponed = { $n ->
    [one] ett er utsatt
   *[other] { $n } er utsatt
  }
count-dropped = { $n ->
    [one] ett er droppet
   *[other] { $n } er droppet
  }
count-not-started = { $n ->
    [one] ett er ikke begynt på
   *[other] { $n } er ikke begynt på
  }
count-none = { $n ->
    [one] ett har ingen meldt noe om
   *[other] { $n } har ingen meldt noe om
  }
times-done = { $n ->
    [one] Én gang: gjort
   *[other] { $n } ganger: gjort
  }
times-in-part = { $n ->
    [one] Én gang: gjort delvis
   *[other] { $n } ganger: gjort delvis
  }
times-under-way = { $n ->
    [one] Én gang: i gang
   *[other] { $n } ganger: i gang
  }
times-postponed = { $n ->
    [one] Én gang: utsatt
   *[other] { $n } ganger: utsatt
  }
times-dropped = { $n ->
    [one] Én gang: droppet
   *[other] { $n } ganger: droppet
  }
times-not-started = { $n ->
    [one] Én gang: ikke begynt
   *[other] { $n } ganger: ikke begynt
  }
times-none = { $n ->
    [one] Én gang: ikke meldt
   *[other] { $n } ganger: ikke meldt
  }
until = til { $day }
figures-said = Meldte tall: { $figures } { $what }
why-unknown = Ingen har meldt hvordan det gikk.
why-not-said = Grunnen er ikke ført.
planned-caption = Hva «{ $plan }» skulle koste i året
released-hours = { $hours } timer frikjøp
and = { $first } og { $last }
draft-introduction = Denne årsberetningen gjelder { $unit } fra { $first } til { $last }.
draft-board = { $people ->
    [one] Én person hadde verv hos oss i { $year }. Tabellen viser hvilke verv og hvor lenge.
   *[other] { $people } personer hadde verv hos oss i { $year }. Tabellen viser hvem som hadde hvilke verv og hvor lenge.
  }
draft-board-none = Det er ikke ført noen verv for { $year }.
draft-members = Tallene gjelder { $day }.
draft-meetings = I { $year } ble det holdt { $what }.
draft-meetings-none = Det er ikke ført noen møter for { $year }.
held-board = { $n ->
    [one] ett styremøte
   *[other] { $n } styremøter
  }
held-members = { $n ->
    [one] ett medlemsmøte
   *[other] { $n } medlemsmøter
  }
held-annual = årsmøte { $day }
draft-raised = { $n ->
    [one] I løpet av året løftet vi én sak til en enhet over.
   *[other] I løpet av året løftet vi { $n } saker til enhetene over.
  }
draft-raised-answered = { $n ->
    [0] Det var ikke kommet svar ved årets slutt.
    [one] Ett svar var kommet ved årets slutt.
   *[other] { $n } svar var kommet ved årets slutt.
  }
draft-received = { $n ->
    [one] Én sak ble løftet til oss.
   *[other] { $n } saker ble løftet til oss.
  }
draft-received-answered = { $n ->
    [0] Ingen svar var gitt ved årets slutt.
    [one] Vi hadde besvart én ved årets slutt.
   *[other] Vi hadde besvart { $n } ved årets slutt.
  }
draft-heard = Styret ga innspill til disse planene:
draft-heard-line = { $n ->
    [one] { $title } (ett innspill)
   *[other] { $title } ({ $n } innspill)
  }
draft-matters-none = Det er ikke ført noen saker eller innspill for { $year }.
draft-adopted = Disse planene ble vedtatt i { $year }:
draft-adopted-line = «{ $title }», av { $organ } { $day } ({ $minutes })
draft-plan = { $n ->
    [one] «{ $title }» ({ $period }) hadde ett tiltak.
   *[other] «{ $title }» ({ $period }) hadde { $n } tiltak.
  }
draft-plan-none = Vi hadde ingen vedtatt handlingsplan i { $year }.
draft-area = { $n ->
    [one] Området hadde ett tiltak.
   *[other] Området hadde { $n } tiltak.
  }
draft-counts = Slik gikk det: { $counts }.
draft-economy = Handlingsplanen regnet med { $what } i { $year }.
