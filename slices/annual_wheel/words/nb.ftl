wheel-title = Årshjul
wheel-heading = Årshjulet { $year }
wheel-lead = Hva som kommer når i året for { $unit }: faste gjøremål, møter og tiltakene i planen.
wheel-empty = Årshjulet er tomt. Begynn med det de fleste lag har, og rett datoene til det som gjelder hos dere.
wheel-begin = Se forslagene
years = Velg år
year-before = ← { $year }
year-after = { $year } →
ring-above = Fra enhetene over
ring-own = Våre faste gjøremål
ring-meeting = Møter
ring-action = Tiltak i planen
undated-title = Venter på en møtedato
undated-lead = Disse regnes fra et møte som ikke er skrevet inn ennå.
undated-door = Skriv inn møtene
month-empty = Ingenting
month-actions = { $n ->
    [one] Ett tiltak i planen
   *[other] { $n } tiltak i planen
  }
closed = Ferdig
new-duty = Nytt fast gjøremål
change-duty = Endre gjøremålet
suggestions-title = Forslag til årshjulet
suggestions-lead = Dette har de fleste lag i året sitt. Velg det dere vil ha med. Tidene er vanlige tider; rett dem etter vedtektene deres.
suggestions-from = { $unit } foreslår dette for lagene sine. Velg det dere vil ha med; det er deres eget fra da av.
suggestions-choose = Hva vil dere ha med?
suggestions-take = Ta med det vi har valgt
suggestions-none = Dere har alt som er foreslått.
fault-nothing-chosen = Velg minst ett.
duty-title = Hva skal gjøres?
duty-title-help = For eksempel: Sende innkalling til årsmøtet
duty-when = Når kommer det?
when-day = Den
when-end-of = Innen utgangen av
when-months = I perioden
when-before = Før et møte:
when-after = Etter et møte:
days-before-each = dager før hvert
days-after-each = dager etter hvert
when-help = Det som regnes fra et møte, får en dag når møtet er skrevet inn.
label-day = Dag i måneden
label-month = Måned
label-from-month = Fra og med måned
label-to-month = Til og med måned
label-again = Hvor ofte
label-days-before = Antall dager før
label-days-after = Antall dager etter
label-meeting = Hva slags møte
every-months-12 = hvert år
every-months-6 = hvert halvår
every-months-3 = hvert kvartal
every-months-1 = hver måned
duty-years = Kommer det ikke hvert år?
every-years = Hvor mange år mellom hver gang
every-years-help = 1 er hvert år, 2 annethvert, 4 hvert fjerde.
first-year = Et år da det kommer
first-year-help = For eksempel 2027.
duty-owner = Hvem ser til det?
duty-owner-help = Helst et verv, som «sekretær».
duty-about = Noen ord til
duty-about-help = Hvorfor, hvordan, eller hvor det står.
duty-below = For lagene under
below-no = Gjelder bare oss
below-shown = Står i årshjulet til lagene under også
below-suggested = Lagene under kan ta det inn i sitt årshjul
save-duty = Lagre
drop-duty = Ta ut av årshjulet
fault-kind = Velg når det kommer.
fault-duty-title = Skriv hva som skal gjøres.
fault-duty-title-long = Skriv det kortere. Det kan ha 150 tegn.
fault-duty-long = Teksten er for lang.
fault-month = Velg en måned.
fault-day-of-month = Dagen må være et tall fra 1 til 31.
fault-every-months = Velg hvor ofte det kommer.
fault-to-month = Den siste måneden må komme etter den første i samme år.
fault-days = Antall dager må være et tall fra 0 til 365.
fault-every-years = Skriv et tall fra 1 til 20.
fault-first-year = Skriv et år da det kommer, for eksempel 2027.
rule-monthly = den { $day }. i hver måned
rule-day = { $day }. { $month }
rule-day-again = fra { $day }. { $month }, hver { $months }. måned
rule-end-of = innen utgangen av { $month }
rule-month = i { $month }
rule-months = { $from }–{ $to }
rule-at = samme dag som hvert { $meeting }
rule-before = { $days ->
    [one] dagen før hvert { $meeting }
   *[other] { $days } dager før hvert { $meeting }
  }
rule-after = { $days ->
    [one] dagen etter hvert { $meeting }
   *[other] innen { $days } dager etter hvert { $meeting }
  }
rule-years = hvert { $n }. år, regnet fra { $year }
calendar-title = Få årshjulet i kalenderen din
calendar-lead = Lag en adresse som kalenderen på telefonen eller PC-en kan abonnere på. Da kommer møtene og fristene til { $unit } inn der av seg selv.
calendar-private = Kalendere deles ofte med andre. Derfor står det bare «Møte» og «Frist», med en lenke hit. Adressen er hemmelig: den som har den, ser dagene. Du kan stanse den når du vil, og den slutter å virke når vervet ditt er over.
calendar-what = Hva skal være med?
calendar-mine = Møtene, de faste gjøremålene og tiltakene jeg står som ansvarlig for
calendar-all = Det samme, og alle tiltakene i planen
calendar-make = Lag en adresse
address-title = Adressen er klar
address-lead = Kopier den inn i kalenderen, under «abonner på kalender» eller «legg til fra URL». Den vises bare denne ene gangen.
feeds-title = Adresser du har laget
feed-mine = Med mine tiltak, laget { $when }
feed-all = Med alle tiltakene, laget { $when }
feed-stop = Stans
calendar-name = Årshjul
calendar-meetings = { $n ->
    [one] Møte
   *[other] { $n } møter
  }
calendar-deadlines = { $n ->
    [one] Frist
   *[other] { $n } frister
  }
suggest-report = Skrive årsberetningen
why-report = Årsmøtet skal ha den sammen med innkallingen.
suggest-accounts = Gjøre opp regnskapet og sende det til revisor
why-accounts = Revisoren trenger tid før innkallingen går ut.
suggest-call = Kalle inn til årsmøtet
why-call = Sjekk fristen i vedtektene; to til fire uker er vanlig.
suggest-matters = Frist for saker til årsmøtet
why-matters = Sjekk fristen i vedtektene.
suggest-annual-meeting = Holde årsmøte
why-annual-meeting = Beretning, regnskap, handlingsplan, budsjett og valg.
suggest-notify = Melde nye tillitsvalgte til arbeidsgiveren
why-notify = Mange hovedavtaler gir åtte dager. Se hva som gjelder hos dere.
suggest-handover = Overlevere til det nye styret
why-handover = Planen, åpne tiltak og saker, møtedatoer og tilganger.
suggest-register = Melde nytt styre til Brønnøysundregistrene
why-register = Gjelder lag som er registrert der. Protokollen skal være underskrevet.
suggest-settlement = Tariffoppgjør
why-settlement = Hovedoppgjør i partallsår, mellomoppgjør i oddetallsår.
suggest-first-of-may = 1. mai
why-first-of-may = Tog, taler og frokost: avtal i god tid hvem som gjør hva.
suggest-discussion = Drøfte deltid, midlertidige og innleide med arbeidsgiver
why-discussion = Minst én gang i året etter arbeidsmiljøloven § 14-14 a. Skriv protokoll.
suggest-midway = Se på planen midtveis
why-midway = Hva er gjort, hva står fast, hva trenger hjelp?
suggest-students = Studiestart og nye lærlinger
why-students = Stand, hilsen og tilbud om studentmedlemskap.
suggest-local-pay = Lokale lønnsforhandlinger
why-local-pay = Tidspunktet følger av tariffavtalen deres.
suggest-election = Valg
why-election = Stortingsvalg i 2029, kommune- og fylkestingsvalg i 2027, og så annethvert år.
suggest-budget = Legge budsjettet og begynne på neste års plan
why-budget = Budsjettet følger tiltakene i planen.
suggest-evaluation = Evaluere planen
why-evaluation = Hvor langt kom vi med målene, hva hjalp og hva hindret?
suggest-minutes = Sende referat fra styremøtet til de tillitsvalgte
why-minutes = Da vet alle hva som er vedtatt.
handover-coming = Det som kommer de neste fire månedene
