# The check of a plan: what was seen, and what to do
check-vague-what = «{ $first }» seier ikkje når de er i mål.
check-change-what = «{ $first }» seier ikkje kor mykje.
check-measurable-what = Det er vanskeleg å sjå når dette er gjort.
check-goal-what = Målet har ingen tiltak.
check-goal-do = Skriv minst eitt tiltak som fører dit, eller ta målet ut.
check-owner-what = Ingen er sett opp som ansvarleg.
check-owner-do = Skriv vervet først, til dømes «Nestleiar», så følgjer oppgåva med når nokon ny blir vald.
check-when-what = Det står ikkje når.
check-when-do = Set ein frist innan { $by }, eller sei kor ofte det blir gjort.
check-cost-what = Kostnaden er ikkje vurdert.
check-cost-do = Skriv beløp og timar frikjøp, eller kryss av for at det ikkje kostar noko.
check-regularly-what = «{ $first }» seier ikkje kor ofte.
check-regularly-do = Vel kor ofte, til dømes kvart kvartal, så ser de når det er tid for neste gong.
check-passive-what = «{ $first }» seier kva som skal skje, men ikkje kven som gjer det.
check-passive-do = Begynn setninga med vervet som gjer det, eller fyll ut ansvarleg.
check-two-what = Her ser det ut til å vere to ting i eitt tiltak: «{ $first }» begynner på den andre.
check-two-do = Del det gjerne i to, så kan kvart av dei få sin ansvarlege og sin frist.
check-outside-what = Fristen { $day } ligg utanfor planperioden.
check-outside-do = Sjå om året er rett, eller flytt fristen innanfor perioden.
check-law-what = { $first } har fått ny plass i lova.
check-law-do = I dag står regelen i { $second }. Sjå over tilvisinga.
check-many-what = { $first } har ansvaret for { $n } av tiltaka.
check-many-do = Kanskje nokon i styret kan ta eit par av dei?
check-unanswered-what = { $n ->
    [one] Eitt tiltak i planen ovanfrå er ikkje svart på enno.
   *[other] { $n } tiltak i planen ovanfrå er ikkje svart på enno.
 }
check-unanswered-do = Svar på dei saman i styret. Også «ikkje no» er eit svar.
check-carried-what = { $n ->
    [one] De har sagt ja til eitt tiltak som ikkje er med i planen.
   *[other] De har sagt ja til { $n } tiltak som ikkje er med i planen.
 }
check-carried-do = Legg dei inn med eitt trykk på sida for planen.

# How something is made measurable, by what it is about
check-measure-about-training = Skriv kor mange som skal ha gjennomført kva opplæring innan { $by }, og kor mange som har ho i dag.
check-measure-about-visits = Skriv kor mange arbeidsplassar de skal besøkje innan { $by }, og kor mange de besøkte sist år.
check-measure-about-apprentices = Skriv kor mange læreplassar det er i dag, og kor mange det skal vere innan { $by }.
check-measure-about-hours = Skriv kor mange stillingar det gjeld i dag, og kva talet skal vere innan { $by }. Arbeidsgivaren har tala.
check-measure-about-safety = Skriv kva de tel, til dømes melde hendingar eller vernerundar, kva talet er i dag og kva det skal vere innan { $by }.
check-measure-about-agreements = Skriv kor mange avtalar eller forhandlingar det gjeld, og kva som skal vere på plass innan { $by }.
check-measure-about-meetings = Skriv kor mange møte det skal vere i året, og gjerne kor mange de håpar kjem.
check-measure-about-news = Skriv kor ofte det skal ut, til kven, og kor mange som skal ha fått det innan { $by }.
check-measure-about-stewards = Skriv kor mange arbeidsplassar som har tillitsvald i dag, og kor mange det skal vere innan { $by }.
check-measure-about-members = Skriv kor mange medlemmer de er i dag, og kor mange de vil vere innan { $by }.
check-measure-about-influence = Skriv kva de vil ha gjennomslag for, kven de skal møte, og kor mange slike møte innan { $by }.
check-measure-about-plans = Skriv kva som skal liggje ferdig, kven som skal vedta det, og innan når, seinast { $by }.
check-measure-about-other = Tenk dykk at det er gjort: Kva kan de då telje eller peike på? Skriv det, korleis det står til i dag, og innan når, seinast { $by }.
check-end-of-plan = utgangen av planperioden
check-indicator-training = Personar som har gjennomført opplæringa
check-indicator-visits = Arbeidsplassar vi har besøkt
check-indicator-apprentices = Læreplassar
check-indicator-hours = Heile, faste stillingar
check-indicator-safety = Gjennomførte vernerundar
check-indicator-agreements = Avtalar som er på plass
check-indicator-meetings = Møte som er haldne
check-indicator-news = Utsendingar
check-indicator-stewards = Arbeidsplassar med tillitsvald
check-indicator-members = Medlemmer
check-indicator-influence = Møte med dei vi vil påverke
check-indicator-plans = Ferdig og vedteke (1 når det er gjort)
check-indicator-other = Gjort (1 når det er gjort)
check-unit-training = personar
check-unit-visits = arbeidsplassar
check-unit-apprentices = læreplassar
check-unit-hours = stillingar
check-unit-safety = rundar
check-unit-agreements = avtalar
check-unit-meetings = møte
check-unit-news = utsendingar
check-unit-stewards = arbeidsplassar
check-unit-members = medlemmer
check-unit-influence = møte
check-unit-plans = gjort
check-unit-other = gjort

# How far the plan has come
check-n-owner = { $n } av { $of } tiltak har ein ansvarleg
check-n-when = { $n } av { $of } tiltak har ein frist eller blir gjentekne
check-n-date = { $n } av { $of } tiltak har ein frist
check-n-recurrence = { $n } av { $of } tiltak blir gjentekne
check-n-cost = { $n } av { $of } tiltak har kostnaden vurdert
check-n-measurable = { $n } av { $of } tiltak kan målast
check-no-action = Dokumentet har ingen tiltak å sjekke.
check-nothing = Sjekken har ingen forslag.

# Pages of the check
check-title = Sjekk av planen
check-lead = Sjekken foreslår. De bestemmer, og planen kan vedtakast som han er.
check-plan = Planen som heilskap
check-go = Gå dit
check-begin = { $n ->
    [one] Gå gjennom eitt tiltak
   *[other] Gå gjennom { $n } tiltak, eitt om gongen
 }
check-ended = De har vore gjennom alle tiltaka. Det som framleis står under, kan de ta seinare.
check-whole-now = Alle tiltaka er fylte ut. Godt arbeid!
check-goal = Mål:
check-action = Tiltak:
check-count = { $n ->
    [one] eitt forslag
   *[other] { $n } forslag
 }
check-reword = Sjå på teksten
check-fill = Fyll ut
check-kind-note = Forslaga er laga av faste reglar som ser etter ord og tal. Dei kan ta feil.
check-panel = { $n ->
    [0] Sjekken har ingen fleire forslag
    [one] Sjekken har eitt forslag
   *[other] Sjekken har { $n } forslag
 }
check-save-next = Lagre og gå vidare
check-skip = Hopp over
check-stop = Ta resten seinare
hint-lead = Eitt trykk set forslaget inn i felta under. De kan endre det før de lagrar.
hint-taken = Forslaget er sett inn i skjemaet. Det er ikkje lagra enno.
hint-owner = Ansvarleg er «{ $owner }»
hint-recurrence = Gjentek seg { $often }
hint-due = Frist { $day }
hint-free = Kostar ingenting
hint-kroner = Kostar { $kroner } kroner
hint-hours = { $hours } timar frikjøp
hint-figure = Mål: «{ $words }»
hint-indicator = Tel «{ $what }»
hint-unit-percent = prosent
hint-unit-points = prosentpoeng
missing-title = Det som manglar
missing-lead = Ei liste til styremøtet, samla for kvar ansvarleg. Ho blir skriven ut frå nettlesaren.
missing-no-owner = Ingen ansvarleg enno
missing-what = Manglar
missing-goals = Mål utan tiltak
missing-nothing = Ingenting manglar.

# The rules
rules-title = Reglar i sjekken
rules-lead = Det du vel her, gjeld for { $unit } og alle einingar under, med ein gong.
rules-other-unit = Reglar for ei anna eining:
rules-list = Reglane
rule-on = På
rule-off = Slått av
rule-off-above = Slått av i { $unit }
rule-switch-off = Slå av
rule-switch-on = Slå på
rule-vague = Vage ord, som «arbeide for» og «bidra til»
rule-change = Meir, fleire og betre utan tal
rule-measurable = Noko å måle med
rule-goal-without-action = Mål utan tiltak
rule-owner = Ansvarleg
rule-when = Frist eller kor ofte
rule-cost = Kostnad
rule-regularly = «Jamleg» utan kor ofte
rule-passive = Kva som skal skje, utan kven som gjer det
rule-two-in-one = To ting i eitt tiltak
rule-outside-period = Frist utanfor planperioden
rule-old-law = Gamle paragrafnummer
rule-many-for-one = Svært mange tiltak på éin
rule-unanswered = Tiltak i planen ovanfrå som ikkje er svart på
rule-not-carried = Sagt ja til, men ikkje i planen
vague-words = Eigne vage ord
own-words-lead = Ord som de ikkje vil ha i planane, med forslag til kva ein kan skrive i staden.
word-language = Språket i planane
word-itself = Ord eller uttrykk
word-help = Til dømes «ta tak i». Skriv * etter eit ord for å finne alle endingar, og | mellom ord som kan stå på same staden: «ta|tek tak i».
word-suggestion = Forslag til kva ein kan skrive
word-suggestion-help = Kan stå tomt.
word-drop = Ta bort
word-from-above = Lagt inn av { $unit }
text-in-nb = bokmål
text-in-nn = nynorsk
text-in-sv = svensk
text-in-da = dansk
text-in-en = engelsk
fault-check-word = Skriv eit ord eller eit kort uttrykk.
fault-check-suggestion = Forslaget er for langt. Kort det ned til høgst 300 teikn.
fault-check-language = Vel eitt av språka.
