# The check of a plan: what was seen, and what to do
check-vague-what = «{ $first }» sier ikke når dere er i mål.
check-change-what = «{ $first }» sier ikke hvor mye.
check-measurable-what = Det er vanskelig å se når dette er gjort.
check-goal-what = Målet har ingen tiltak.
check-goal-do = Skriv minst ett tiltak som fører dit, eller ta målet ut.
check-owner-what = Ingen er satt opp som ansvarlig.
check-owner-do = Skriv vervet først, for eksempel «Nestleder», så følger oppgaven med når noen ny velges.
check-when-what = Det står ikke når.
check-when-do = Sett en frist innen { $by }, eller si hvor ofte det gjøres.
check-cost-what = Kostnaden er ikke vurdert.
check-cost-do = Skriv beløp og timer frikjøp, eller kryss av for at det ikke koster noe.
check-regularly-what = «{ $first }» sier ikke hvor ofte.
check-regularly-do = Velg hvor ofte, for eksempel hvert kvartal, så ser dere når det er tid for neste gang.
check-passive-what = «{ $first }» sier hva som skal skje, men ikke hvem som gjør det.
check-passive-do = Begynn setningen med vervet som gjør det, eller fyll ut ansvarlig.
check-two-what = Her ser det ut til å være to ting i ett tiltak: «{ $first }» begynner på den andre.
check-two-do = Del det gjerne i to, så kan hvert av dem få sin ansvarlige og sin frist.
check-outside-what = Fristen { $day } ligger utenfor planperioden.
check-outside-do = Se om året er riktig, eller flytt fristen innenfor perioden.
check-law-what = { $first } har fått ny plass i loven.
check-law-do = I dag står regelen i { $second }. Se over henvisningen.
check-many-what = { $first } har ansvaret for { $n } av tiltakene.
check-many-do = Kanskje noen i styret kan ta et par av dem?
check-unanswered-what = { $n ->
    [one] Ett tiltak i planen ovenfra er ikke besvart ennå.
   *[other] { $n } tiltak i planen ovenfra er ikke besvart ennå.
 }
check-unanswered-do = Svar på dem sammen i styret. Også «ikke nå» er et svar.
check-carried-what = { $n ->
    [one] Dere har sagt ja til ett tiltak som ikke er med i planen.
   *[other] Dere har sagt ja til { $n } tiltak som ikke er med i planen.
 }
check-carried-do = Legg dem inn med ett trykk på siden for planen.

# How something is made measurable, by what it is about
check-measure-about-training = Skriv hvor mange som skal ha gjennomført hvilken opplæring innen { $by }, og hvor mange som har den i dag.
check-measure-about-visits = Skriv hvor mange arbeidsplasser dere skal besøke innen { $by }, og hvor mange dere besøkte sist år.
check-measure-about-apprentices = Skriv hvor mange læreplasser det er i dag, og hvor mange det skal være innen { $by }.
check-measure-about-hours = Skriv hvor mange stillinger det gjelder i dag, og hva tallet skal være innen { $by }. Arbeidsgiver har tallene.
check-measure-about-safety = Skriv hva dere teller, for eksempel meldte hendelser eller vernerunder, hva tallet er i dag og hva det skal være innen { $by }.
check-measure-about-agreements = Skriv hvor mange avtaler eller forhandlinger det gjelder, og hva som skal være på plass innen { $by }.
check-measure-about-meetings = Skriv hvor mange møter det skal være i året, og gjerne hvor mange dere håper kommer.
check-measure-about-news = Skriv hvor ofte det skal ut, til hvem, og hvor mange som skal ha fått det innen { $by }.
check-measure-about-stewards = Skriv hvor mange arbeidsplasser som har tillitsvalgt i dag, og hvor mange det skal være innen { $by }.
check-measure-about-members = Skriv hvor mange medlemmer dere er i dag, og hvor mange dere vil være innen { $by }.
check-measure-about-influence = Skriv hva dere vil ha gjennomslag for, hvem dere skal møte, og hvor mange slike møter innen { $by }.
check-measure-about-plans = Skriv hva som skal ligge ferdig, hvem som skal vedta det, og innen når, senest { $by }.
check-measure-about-other = Tenk dere at det er gjort: Hva kan dere da telle eller peke på? Skriv det, hvordan det står til i dag, og innen når, senest { $by }.
check-end-of-plan = utgangen av planperioden
check-indicator-training = Personer som har gjennomført opplæringen
check-indicator-visits = Arbeidsplasser vi har besøkt
check-indicator-apprentices = Læreplasser
check-indicator-hours = Hele, faste stillinger
check-indicator-safety = Gjennomførte vernerunder
check-indicator-agreements = Avtaler som er på plass
check-indicator-meetings = Møter som er holdt
check-indicator-news = Utsendinger
check-indicator-stewards = Arbeidsplasser med tillitsvalgt
check-indicator-members = Medlemmer
check-indicator-influence = Møter med dem vi vil påvirke
check-indicator-plans = Ferdig og vedtatt (1 når det er gjort)
check-indicator-other = Gjort (1 når det er gjort)
check-unit-training = personer
check-unit-visits = arbeidsplasser
check-unit-apprentices = læreplasser
check-unit-hours = stillinger
check-unit-safety = runder
check-unit-agreements = avtaler
check-unit-meetings = møter
check-unit-news = utsendinger
check-unit-stewards = arbeidsplasser
check-unit-members = medlemmer
check-unit-influence = møter
check-unit-plans = gjort
check-unit-other = gjort

# How far the plan has come
check-n-owner = { $n } av { $of } tiltak har en ansvarlig
check-n-when = { $n } av { $of } tiltak har en frist eller gjentas
check-n-date = { $n } av { $of } tiltak har en frist
check-n-recurrence = { $n } av { $of } tiltak gjentas
check-n-cost = { $n } av { $of } tiltak har kostnaden vurdert
check-n-measurable = { $n } av { $of } tiltak kan måles
check-no-action = Dokumentet har ingen tiltak å sjekke.
check-nothing = Sjekken har ingen forslag.

# Pages of the check
check-title = Sjekk av planen
check-lead = Sjekken foreslår. Dere bestemmer, og planen kan vedtas som den er.
check-plan = Planen som helhet
check-go = Gå dit
check-begin = { $n ->
    [one] Gå gjennom ett tiltak
   *[other] Gå gjennom { $n } tiltak, ett om gangen
 }
check-ended = Dere har vært gjennom alle tiltakene. Det som fortsatt står under, kan dere ta senere.
check-whole-now = Alle tiltakene er fylt ut. Godt arbeid!
check-goal = Mål:
check-action = Tiltak:
check-count = { $n ->
    [one] ett forslag
   *[other] { $n } forslag
 }
check-reword = Se på teksten
check-fill = Fyll ut
check-kind-note = Forslagene er laget av faste regler som ser etter ord og tall. De kan ta feil.
check-panel = { $n ->
    [0] Sjekken har ingen flere forslag
    [one] Sjekken har ett forslag
   *[other] Sjekken har { $n } forslag
 }
check-save-next = Lagre og gå videre
check-skip = Hopp over
check-stop = Ta resten senere
hint-lead = Ett trykk setter forslaget inn i feltene under. Dere kan endre det før dere lagrer.
hint-taken = Forslaget er satt inn i skjemaet. Det er ikke lagret ennå.
hint-owner = Ansvarlig er «{ $owner }»
hint-recurrence = Gjentas { $often }
hint-due = Frist { $day }
hint-free = Koster ingenting
hint-kroner = Koster { $kroner } kroner
hint-hours = { $hours } timer frikjøp
hint-figure = Mål: «{ $words }»
hint-indicator = Tell «{ $what }»
hint-unit-percent = prosent
hint-unit-points = prosentpoeng
missing-title = Det som mangler
missing-lead = En liste til styremøtet, samlet for hver ansvarlig. Den skrives ut fra nettleseren.
missing-no-owner = Ingen ansvarlig ennå
missing-what = Mangler
missing-goals = Mål uten tiltak
missing-nothing = Ingenting mangler.

# The rules
rules-title = Regler i sjekken
rules-lead = Det du velger her, gjelder for { $unit } og alle enheter under, med en gang.
rules-other-unit = Regler for en annen enhet:
rules-list = Reglene
rule-on = På
rule-off = Slått av
rule-off-above = Slått av i { $unit }
rule-switch-off = Slå av
rule-switch-on = Slå på
rule-vague = Vage ord, som «jobbe for» og «bidra til»
rule-change = Mer, flere og bedre uten tall
rule-measurable = Noe å måle med
rule-goal-without-action = Mål uten tiltak
rule-owner = Ansvarlig
rule-when = Frist eller hvor ofte
rule-cost = Kostnad
rule-regularly = «Jevnlig» uten hvor ofte
rule-passive = Hva som skal skje, uten hvem som gjør det
rule-two-in-one = To ting i ett tiltak
rule-outside-period = Frist utenfor planperioden
rule-old-law = Gamle paragrafnumre
rule-many-for-one = Svært mange tiltak på én
rule-unanswered = Tiltak i planen ovenfra som ikke er besvart
rule-not-carried = Sagt ja til, men ikke i planen
vague-words = Egne vage ord
own-words-lead = Ord som dere ikke vil ha i planene, med forslag til hva en kan skrive i stedet.
word-language = Språket i planene
word-itself = Ord eller uttrykk
word-help = For eksempel «ta tak i». Skriv * etter et ord for å finne alle endelser, og | mellom ord som kan stå på samme sted: «ta|tar tak i».
word-suggestion = Forslag til hva en kan skrive
word-suggestion-help = Kan stå tomt.
word-drop = Ta bort
word-from-above = Lagt inn av { $unit }
text-in-nb = bokmål
text-in-nn = nynorsk
text-in-sv = svensk
text-in-da = dansk
text-in-en = engelsk
fault-check-word = Skriv et ord eller et kort uttrykk.
fault-check-suggestion = Forslaget er for langt. Kort det ned til høyst 300 tegn.
fault-check-language = Velg et av språkene.
