report-title = Årsmelding { $year }
state-draft = Utkast
state-adopted = Vedteken av { $organ } { $day }, { $minutes }
doc-unit = Frå
doc-period = Gjeld
chapter-introduction = Om året
hint-introduction = Nokre få setningar om kva som prega året: det viktigaste de fekk til, og det som vart vanskeleg.
chapter-board = Styret og andre verv
hint-board = Kven som sat i styret og hadde andre verv, og kva som skifta gjennom året.
chapter-committees = Utval og representasjon
hint-committees = Utval og komitear, valnemnd og revisorar, og kvar laget var representert utetter.
chapter-members = Medlemmer
hint-members = Medlemstal ved slutten av året etter kategori og tariffområde. Kva gjekk opp, kva gjekk ned, og kva gjorde de for å verve og halde på folk?
chapter-stewards = Tillitsvalde og opplæring
hint-stewards = Kor mange tillitsvalde laget har og kvar det manglar, kurs som er haldne, og kven som var med.
chapter-meetings = Møte
hint-meetings = Møte som vart haldne, kor mange saker dei hadde, og dei viktigaste sakene.
chapter-matters = Saker og høyringar
hint-matters = Saker de løfta, forhandlingar og drøftingar, innspel til planar. Skriv ikkje om enkeltpersonar.
chapter-activities = Aktivitetar
hint-activities = Besøk på arbeidsplassar, aksjonar, sosiale tiltak, arbeidet for unge og pensjonistar, informasjon og medium.
chapter-plan = Handlingsplanen
hint-plan = Område for område: kva vart gjort, kva vart ikkje gjort, og kvifor. Det er lov å ikkje ha rokke alt.
chapter-economy = Økonomi
hint-economy = Rekneskapen i korte trekk, kva pengane gjekk til, og ei utgreiing om likestilling.
chapter-signatures = Underskrifter
hint-signatures = Styret skriv under her når årsmeldinga er vedteken.
part-posts = Verv i året
part-meetings = Møte
part-matters = Saker
part-statuses = Korleis det gjekk med tiltaka
part-area = Eit område i handlingsplanen
part-planned = Det planen skulle koste
part-signatures = Linjer til underskrift
part-committees = Utval og komitear
part-categories = Medlemmer etter kategori
part-areas = Medlemmer etter tariffområde
part-stewards = Tillitsvalde
part-training = Kurs og opplæring
part-cases = Saker i møta
part-activities = Aktivitetar
part-accounts = Rekneskap
part-figures = Eigne tal
col-post = Verv
col-name = Namn
col-time = Tid
col-meeting = Møte
col-count = Tal
col-days = Dagar
col-matter = Sak
col-between = Til eller frå
col-raised = Løfta
col-outcome = Kva som hende med saka
col-action = Tiltak
col-how = Korleis det gjekk
col-came-of-it = Kva som kom ut av det, eller kva som stod i vegen
col-area = Område
col-kroner = Kroner
col-hours = Timar frikjøp
col-committees = Utval (tal møte)
col-categories = Kategori
col-areas = Tariffområde
col-stewards = Verv
col-training = Kurs (tal deltakarar)
col-cases = Saker i
col-activities = Aktivitet (tal)
col-accounts = Post (kroner)
col-figures = Kva som er talt
rows-categories = Yrkesaktive; Lærlingar og studentar; Pensjonistar og uføre
rows-stewards = Hovudtillitsvalde; Plasstillitsvalde; Verneombod som er medlemmer
rows-cases = Styremøte; Medlemsmøte; Årsmøte
rows-income = Kontingent; Tilskot; Andre inntekter
rows-costs = Møte og kurs; Verving og aktivitetar; Administrasjon
side-plain = Tal
side-income = Inntekter
side-cost = Kostnader
sum = Sum
sum-of = Sum { $what }
result = Resultat
not-known = ikkje ført
post-from-to = { $from } til { $until }
post-since = Sidan { $from }
meeting-board = Styremøte
meeting-members = Medlemsmøte
meeting-annual = Årsmøte
matter-to = Vi løfta henne til { $unit }
matter-from = Løfta til oss frå { $unit }
matter-answered = Svart { $day }
matter-withdrawn = Trekt
matter-open = Ikkje svart ved slutten av året
goal-row = Mål: { $goal }
goal-judged = Styret om målet
no-actions = Ingen tiltak under dette målet.
status-done = Gjort
status-in-part = Gjort delvis
status-under-way = I gang
status-postponed = Utsett
status-dropped = Droppa
status-not-started = Ikkje byrja
status-none = Ikkje meldt
count-done = { $n ->
    [one] eitt er gjort
   *[other] { $n } er gjorde
  }
count-in-part = { $n ->
    [one] eitt er gjort delvis
   *[other] { $n } er gjorde delvis
  }
count-under-way = { $n ->
    [one] eitt er i gang
   *[other] { $n } er i gang
  }
count-postponed = { $n ->
    [one] eitt er utsett
   *[other] { $n } er utsette
  }
count-dropped = { $n ->
    [one] eitt er droppa
   *[other] { $n } er droppa
  }
count-not-started = { $n ->
    [one] eitt er ikkje byrja på
   *[other] { $n } er ikkje byrja på
  }
count-none = { $n ->
    [one] eitt har ingen meldt noko om
   *[other] { $n } har ingen meldt noko om
  }
times-done = { $n ->
    [one] Éin gong: gjort
   *[other] { $n } gonger: gjort
  }
times-in-part = { $n ->
    [one] Éin gong: gjort delvis
   *[other] { $n } gonger: gjort delvis
  }
times-under-way = { $n ->
    [one] Éin gong: i gang
   *[other] { $n } gonger: i gang
  }
times-postponed = { $n ->
    [one] Éin gong: utsett
   *[other] { $n } gonger: utsett
  }
times-dropped = { $n ->
    [one] Éin gong: droppa
   *[other] { $n } gonger: droppa
  }
times-not-started = { $n ->
    [one] Éin gong: ikkje byrja
   *[other] { $n } gonger: ikkje byrja
  }
times-none = { $n ->
    [one] Éin gong: ikkje meldt
   *[other] { $n } gonger: ikkje meldt
  }
until = til { $day }
figures-said = Melde tal: { $figures } { $what }
why-unknown = Ingen har meldt korleis det gjekk.
why-not-said = Grunnen er ikkje ført.
planned-caption = Kva «{ $plan }» skulle koste i året
released-hours = { $hours } timar frikjøp
and = { $first } og { $last }
draft-introduction = Denne årsmeldinga gjeld { $unit } frå { $first } til { $last }.
draft-board = { $people ->
    [one] Éin person hadde verv hos oss i { $year }. Tabellen viser kva verv og kor lenge.
   *[other] { $people } personar hadde verv hos oss i { $year }. Tabellen viser kven som hadde kva verv og kor lenge.
  }
draft-board-none = Det er ikkje ført nokon verv for { $year }.
draft-members = Tala gjeld { $day }.
draft-meetings = I { $year } vart det halde { $what }.
draft-meetings-none = Det er ikkje ført nokon møte for { $year }.
held-board = { $n ->
    [one] eitt styremøte
   *[other] { $n } styremøte
  }
held-members = { $n ->
    [one] eitt medlemsmøte
   *[other] { $n } medlemsmøte
  }
held-annual = årsmøte { $day }
draft-raised = { $n ->
    [one] I løpet av året løfta vi éi sak til ei eining over.
   *[other] I løpet av året løfta vi { $n } saker til einingane over.
  }
draft-raised-answered = { $n ->
    [0] Det var ikkje kome svar ved slutten av året.
    [one] Eitt svar var kome ved slutten av året.
   *[other] { $n } svar var komne ved slutten av året.
  }
draft-received = { $n ->
    [one] Éi sak vart løfta til oss.
   *[other] { $n } saker vart løfta til oss.
  }
draft-received-answered = { $n ->
    [0] Ingen svar var gitt ved slutten av året.
    [one] Vi hadde svart på éi ved slutten av året.
   *[other] Vi hadde svart på { $n } ved slutten av året.
  }
draft-heard = Styret gav innspel til desse planane:
draft-heard-line = { $n ->
    [one] { $title } (eitt innspel)
   *[other] { $title } ({ $n } innspel)
  }
draft-matters-none = Det er ikkje ført nokon saker eller innspel for { $year }.
draft-adopted = Desse planane vart vedtekne i { $year }:
draft-adopted-line = «{ $title }», av { $organ } { $day } ({ $minutes })
draft-plan = { $n ->
    [one] «{ $title }» ({ $period }) hadde eitt tiltak.
   *[other] «{ $title }» ({ $period }) hadde { $n } tiltak.
  }
draft-plan-none = Vi hadde ingen vedteken handlingsplan i { $year }.
draft-area = { $n ->
    [one] Området hadde eitt tiltak.
   *[other] Området hadde { $n } tiltak.
  }
draft-counts = Slik gjekk det: { $counts }.
draft-economy = Handlingsplanen rekna med { $what } i { $year }.
