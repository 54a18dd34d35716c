settings-title = Påminningar på e‑post
settings-lead = Få éin e-post om det som ventar på deg, høgst éin om dagen. Du vel sjølv kva og når.
settings-door = Påminningar på e-post
sends-none = Denne installasjonen sender ikkje e-post enno. Du kan velje her likevel, så gjeld det når det blir slått på. Alt som ventar på deg, står på framsida.
address-title = Adressa di
address-none = Du har ikkje lagt inn noka adresse, så du får ingen e-post.
address-waits = Vi har sendt ein e-post til { $address }. Opne lenkja i han, så er adressa stadfesta. Før det sender vi ikkje noko anna dit.
address-confirmed = Påminningar går til { $address }.
address-bounced = E-posten til { $address } kom i retur, så vi sender ikkje meir dit. Skriv adressa på nytt, eller ei anna.
address-label = E-postadresse
address-help = Berre du ser henne. Bruk gjerne ei privat adresse, ikkje den du har på jobben.
address-save = Lagre og send meg ei lenkje
address-remove = Ta bort adressa
fault-address = Dette er ikkje ei adresse vi kan sende til. Skriv til dømes kari@example.org.
fault-address-often = Vi har alt sendt fleire slike e-postar i dag. Prøv igjen i morgon.
fault-choice = Vel ei av moglegheitene i lista.
kinds-title = Kva du vil bli mint om
wanted = Send meg påminningar
kinds-label = Om dette
kind-actions = Tiltak du står som ansvarleg for
kind-matters = Saker som ventar på svar frå deg, og svar på saker du har løfta
kind-asked = Svar og høyringsinnspel som eininga di er beden om
kind-contact = Tiltak ingen har meldt noko om, når du leier eininga
times-title = Når
times-help = Du blir mint om det før fristen, på dagen, og éin gong når han har gått ut.
days-before-label = Første gongen
days-before-choice = { $n ->
    [0] Same dagen
    [one] Éin dag før
   *[other] { $n } dagar før
  }
quiet-label = Ikkje send noko
quiet-from = Frå klokka
quiet-until = Til klokka
hour = { $at }.00
workdays-only = Heller ikkje i helger og på heilagdagar
choices-save = Lagre
grace-title = Når ingen har meldt noko
grace-help = Den som leier eininga, får vite det når fristen har gått ut og ingen har sagt korleis det går. Den som er ansvarleg, er mint om det først.
grace-label = { $unit }: sei frå til leiaren
grace-choice = { $n } dagar etter fristen
grace-never = Ikkje sei frå
grace-save = Lagre
links-title = Lenkjene i e-postane
links-lead = Ei lenkje opnar berre det eine tiltaket, verkar éin gong, og sluttar å verke av seg sjølv. Har nokon andre fått tak i ein e-post, gjer du alle lenkjene ugyldige her.
links-count = { $n ->
    [0] Ingen lenkjer verkar no.
    [one] Éi lenkje verkar no.
   *[other] { $n } lenkjer verkar no.
  }
links-revoke = Gjer alle lenkjer ugyldige
status-lead = Det tek to minutt. Lenkja gjeld berre dette og verkar éin gong.
occasion-over = Det blir ikkje lenger spurt om denne gongen. Logg inn for å sjå kva som er meldt.
reported-title = Takk!
reported-lead = Det er meldt. Denne lenkja er brukt no.
sign-in-for-more = Logg inn for å sjå meir
confirm-title = Er dette di adresse?
confirm-lead = Trykk på knappen, så blir påminningar sende hit.
confirm-press = Ja, send dei hit
confirmed-title = Adressa er stadfesta
confirmed-lead = Påminningar kjem hit når noko ventar. Du kan slå dei av når du vil.
turn-off-title = Slå av påminningar?
turn-off-lead = Då kjem det ingen fleire e-postar hit. Du kan slå dei på igjen når du er logga inn.
turn-off-press = Slå dei av
turned-off-title = Påminningane er slått av
turned-off-lead = Det kjem ingen fleire.
letter-sender = Påminningar
letter-subject = { $n ->
    [one] Éin ting ventar på deg
   *[other] { $n } ting ventar på deg
  }
letter-hello = Hei!
letter-lead = Her er ei påminning om noko som ventar på deg. Under står det kva det gjeld, og ei lenkje til kvar ting. Det tek berre eit par minutt å gi beskjed, og har du alt gjort det, kan du sjå bort frå denne e-posten.
letter-action = Dette har du ansvaret for:
letter-matter = Dette treng eit svar:
letter-asked = De er bedne om å svare på:
letter-hearing = De kan gi innspel til:
letter-answered = De har fått svar på:
letter-contact = Til deg som leiar: Fristen har gått ut for dette, og ingen har sagt korleis det går. Kanskje er det gjort. Spør gjerne, eller meld det sjølv.
letter-more = { $n ->
    [one] Éin ting til står her: { $address }
   *[other] { $n } ting til står her: { $address }
  }
letter-links = Nokre av lenkjene kan brukast utan å logge inn. Dei opnar berre den eine tingen og verkar éin gong, så ikkje send dei vidare.
letter-settings = Endre kva du blir mint om: { $address }
letter-off = Slå av påminningar: { $address }
due-today = frist i dag
due-by = frist { $day }
due-was = fristen var { $day }
answers-for-it = ansvarleg: { $who }
nobody-answers = ingen står som ansvarleg
from-unit = frå { $unit }
answer-by = svar innan { $day }
answer-was = svaret trongst innan { $day }
answered-by = { $unit } har svart
confirm-letter-subject = Er dette di adresse?
confirm-letter-why = Nokon har bede om at påminningar skal sendast til denne adressa. Var det du, opnar du lenkja og trykkjer på knappen der. Lenkja verkar i sju dagar.
confirm-letter-not-you = Var det ikkje du, treng du ikkje å gjere noko. Då blir det ikkje sendt meir hit.
