wheel-title = Årshjul
wheel-heading = Årshjulet { $year }
wheel-lead = Kva som kjem når i året for { $unit }: faste gjeremål, møte og tiltaka i planen.
wheel-empty = Årshjulet er tomt. Byrj med det dei fleste lag har, og rett datoane til det som gjeld hos dykk.
wheel-begin = Sjå framlegga
years = Vel år
year-before = ← { $year }
year-after = { $year } →
ring-above = Frå einingane over
ring-own = Dei faste gjeremåla våre
ring-meeting = Møte
ring-action = Tiltak i planen
undated-title = Ventar på ein møtedato
undated-lead = Desse blir rekna frå eit møte som ikkje er skrive inn enno.
undated-door = Skriv inn møta
month-empty = Ingenting
month-actions = { $n ->
    [one] Eitt tiltak i planen
   *[other] { $n } tiltak i planen
  }
closed = Ferdig
new-duty = Nytt fast gjeremål
change-duty = Endre gjeremålet
suggestions-title = Framlegg til årshjulet
suggestions-lead = Dette har dei fleste lag i året sitt. Vel det de vil ha med. Tidene er vanlege tider; rett dei etter vedtektene dykkar.
suggestions-from = { $unit } gjer framlegg om dette for laga sine. Vel det de vil ha med; det er dykkar eige frå då av.
suggestions-choose = Kva vil de ha med?
suggestions-take = Ta med det vi har valt
suggestions-none = De har alt det er gjort framlegg om.
fault-nothing-chosen = Vel minst eitt.
duty-title = Kva skal gjerast?
duty-title-help = Til dømes: Sende innkalling til årsmøtet
duty-when = Når kjem det?
when-day = Den
when-end-of = Innan utgangen av
when-months = I perioden
when-before = Før eit møte:
when-after = Etter eit møte:
days-before-each = dagar før kvart
days-after-each = dagar etter kvart
when-help = Det som blir rekna frå eit møte, får ein dag når møtet er skrive inn.
label-day = Dag i månaden
label-month = Månad
label-from-month = Frå og med månad
label-to-month = Til og med månad
label-again = Kor ofte
label-days-before = Talet på dagar før
label-days-after = Talet på dagar etter
label-meeting = Kva slags møte
every-months-12 = kvart år
every-months-6 = kvart halvår
every-months-3 = kvart kvartal
every-months-1 = kvar månad
duty-years = Kjem det ikkje kvart år?
every-years = Kor mange år mellom kvar gong
every-years-help = 1 er kvart år, 2 anna kvart, 4 kvart fjerde.
first-year = Eit år då det kjem
first-year-help = Til dømes 2027.
duty-owner = Kven ser til det?
duty-owner-help = Helst eit verv, som «sekretær».
duty-about = Nokre ord til
duty-about-help = Kvifor, korleis, eller kvar det står.
duty-below = For laga under
below-no = Gjeld berre oss
below-shown = Står i årshjulet til laga under òg
below-suggested = Laga under kan ta det inn i sitt årshjul
save-duty = Lagre
drop-duty = Ta ut av årshjulet
fault-kind = Vel når det kjem.
fault-duty-title = Skriv kva som skal gjerast.
fault-duty-title-long = Skriv det kortare. Det kan ha 150 teikn.
fault-duty-long = Teksten er for lang.
fault-month = Vel ein månad.
fault-day-of-month = Dagen må vere eit tal frå 1 til 31.
fault-every-months = Vel kor ofte det kjem.
fault-to-month = Den siste månaden må kome etter den første i same år.
fault-days = Talet på dagar må vere eit tal frå 0 til 365.
fault-every-years = Skriv eit tal frå 1 til 20.
fault-first-year = Skriv eit år då det kjem, til dømes 2027.
rule-monthly = den { $day }. i kvar månad
rule-day = { $day }. { $month }
rule-day-again = frå { $day }. { $month }, kvar { $months }. månad
rule-end-of = innan utgangen av { $month }
rule-month = i { $month }
rule-months = { $from }–{ $to }
rule-at = same dag som kvart { $meeting }
rule-before = { $days ->
    [one] dagen før kvart { $meeting }
   *[other] { $days } dagar før kvart { $meeting }
  }
rule-after = { $days ->
    [one] dagen etter kvart { $meeting }
   *[other] innan { $days } dagar etter kvart { $meeting }
  }
rule-years = kvart { $n }. år, rekna frå { $year }
calendar-title = Få årshjulet i kalenderen din
calendar-lead = Lag ei adresse som kalenderen på telefonen eller PC-en kan abonnere på. Då kjem møta og fristane til { $unit } inn der av seg sjølve.
calendar-private = Kalendrar blir ofte delte med andre. Difor står det berre «Møte» og «Frist», med ei lenkje hit. Adressa er løynd: den som har henne, ser dagane. Du kan stanse henne når du vil, og ho sluttar å verke når vervet ditt er over.
calendar-what = Kva skal vere med?
calendar-mine = Møta, dei faste gjeremåla og tiltaka eg står som ansvarleg for
calendar-all = Det same, og alle tiltaka i planen
calendar-make = Lag ei adresse
address-title = Adressa er klar
address-lead = Kopier henne inn i kalenderen, under «abonner på kalender» eller «legg til frå URL». Ho blir vist berre denne eine gongen.
feeds-title = Adresser du har laga
feed-mine = Med tiltaka mine, laga { $when }
feed-all = Med alle tiltaka, laga { $when }
feed-stop = Stans
calendar-name = Årshjul
calendar-meetings = { $n ->
    [one] Møte
   *[other] { $n } møte
  }
calendar-deadlines = { $n ->
    [one] Frist
   *[other] { $n } fristar
  }
suggest-report = Skrive årsmeldinga
why-report = Årsmøtet skal ha henne saman med innkallinga.
suggest-accounts = Gjere opp rekneskapen og sende han til revisor
why-accounts = Revisoren treng tid før innkallinga går ut.
suggest-call = Kalle inn til årsmøtet
why-call = Sjekk fristen i vedtektene; to til fire veker er vanleg.
suggest-matters = Frist for saker til årsmøtet
why-matters = Sjekk fristen i vedtektene.
suggest-annual-meeting = Halde årsmøte
why-annual-meeting = Årsmelding, rekneskap, handlingsplan, budsjett og val.
suggest-notify = Melde nye tillitsvalde til arbeidsgjevaren
why-notify = Mange hovudavtalar gir åtte dagar. Sjå kva som gjeld hos dykk.
suggest-handover = Overlevere til det nye styret
why-handover = Planen, opne tiltak og saker, møtedatoar og tilgangar.
suggest-register = Melde nytt styre til Brønnøysundregistra
why-register = Gjeld lag som er registrerte der. Protokollen skal vere underskriven.
suggest-settlement = Tariffoppgjer
why-settlement = Hovudoppgjer i partalsår, mellomoppgjer i oddetalsår.
suggest-first-of-may = 1. mai
why-first-of-may = Tog, talar og frukost: avtal i god tid kven som gjer kva.
suggest-discussion = Drøfte deltid, mellombels tilsette og innleigde med arbeidsgjevaren
why-discussion = Minst éin gong i året etter arbeidsmiljølova § 14-14 a. Skriv protokoll.
suggest-midway = Sjå på planen midtvegs
why-midway = Kva er gjort, kva står fast, kva treng hjelp?
suggest-students = Studiestart og nye lærlingar
why-students = Stand, helsing og tilbod om studentmedlemskap.
suggest-local-pay = Lokale lønsforhandlingar
why-local-pay = Tidspunktet følgjer av tariffavtalen dykkar.
suggest-election = Val
why-election = Stortingsval i 2029, kommune- og fylkestingsval i 2027, og så anna kvart år.
suggest-budget = Leggje budsjettet og byrje på planen for neste år
why-budget = Budsjettet følgjer tiltaka i planen.
suggest-evaluation = Evaluere planen
why-evaluation = Kor langt kom vi med måla, kva hjelpte og kva hindra?
suggest-minutes = Sende referat frå styremøtet til dei tillitsvalde
why-minutes = Då veit alle kva som er vedteke.
handover-coming = Det som kjem dei neste fire månadene
