settings-title = Påminnelser på e‑post
settings-lead = Få én e-post om det som venter på deg, høyst én om dagen. Du velger selv hva og når.
settings-door = Påminnelser på e-post
sends-none = Denne installasjonen sender ikke e-post ennå. Du kan velge her likevel, så gjelder det når det blir slått på. Alt som venter på deg, står på forsiden.
address-title = Adressen din
address-none = Du har ikke lagt inn noen adresse, så du får ingen e-post.
address-waits = Vi har sendt en e-post til { $address }. Åpne lenken i den, så er adressen bekreftet. Før det sender vi ikke noe annet dit.
address-confirmed = Påminnelser går til { $address }.
address-bounced = E-posten til { $address } kom i retur, så vi sender ikke mer dit. Skriv adressen på nytt, eller en annen.
address-label = E-postadresse
address-help = Bare du ser den. Bruk gjerne en privat adresse, ikke den du har på jobben.
address-save = Lagre og send meg en lenke
address-remove = Ta bort adressen
fault-address = Dette er ikke en adresse vi kan sende til. Skriv for eksempel kari@example.org.
fault-address-often = Vi har alt sendt flere slike e-poster i dag. Prøv igjen i morgen.
fault-choice = Velg en av mulighetene i lista.
kinds-title = Hva du vil bli minnet om
wanted = Send meg påminnelser
kinds-label = Om dette
kind-actions = Tiltak du står som ansvarlig for
kind-matters = Saker som venter på svar fra deg, og svar på saker du har løftet
kind-asked = Svar og høringsinnspill som enheten din er bedt om
kind-contact = Tiltak ingen har meldt noe om, når du leder enheten
times-title = Når
times-help = Du blir minnet før fristen, på dagen, og én gang når den har gått ut.
days-before-label = Første gang
days-before-choice = { $n ->
    [0] Samme dag
    [one] Én dag før
   *[other] { $n } dager før
  }
quiet-label = Ikke send noe
quiet-from = Fra klokka
quiet-until = Til klokka
hour = { $at }.00
workdays-only = Heller ikke i helger og på helligdager
choices-save = Lagre
grace-title = Når ingen har meldt noe
grace-help = Den som leder enheten, får vite det når fristen har gått ut og ingen har sagt hvordan det går. Den som er ansvarlig, er minnet om det først.
grace-label = { $unit }: si fra til lederen
grace-choice = { $n } dager etter fristen
grace-never = Ikke si fra
grace-save = Lagre
links-title = Lenkene i e-postene
links-lead = En lenke åpner bare det ene tiltaket, virker én gang, og slutter å virke av seg selv. Har noen andre fått tak i en e-post, gjør du alle lenkene ugyldige her.
links-count = { $n ->
    [0] Ingen lenker virker nå.
    [one] Én lenke virker nå.
   *[other] { $n } lenker virker nå.
  }
links-revoke = Gjør alle lenker ugyldige
status-lead = Det tar to minutter. Lenken gjelder bare dette og virker én gang.
occasion-over = Det spørres ikke lenger om denne gangen. Logg inn for å se hva som er meldt.
reported-title = Takk!
reported-lead = Det er meldt. Denne lenken er brukt nå.
sign-in-for-more = Logg inn for å se mer
confirm-title = Er dette din adresse?
confirm-lead = Trykk på knappen, så sendes påminnelser hit.
confirm-press = Ja, send dem hit
confirmed-title = Adressen er bekreftet
confirmed-lead = Påminnelser kommer hit når noe venter. Du kan slå dem av når du vil.
turn-off-title = Slå av påminnelser?
turn-off-lead = Da kommer det ingen flere e-poster hit. Du kan slå dem på igjen når du er logget inn.
turn-off-press = Slå dem av
turned-off-title = Påminnelsene er slått av
turned-off-lead = Det kommer ingen flere.
letter-sender = Påminnelser
letter-subject = { $n ->
    [one] Én ting venter på deg
   *[other] { $n } ting venter på deg
  }
letter-hello = Hei!
letter-lead = Her er en påminnelse om noe som venter på deg. Under står det hva det gjelder, og en lenke til hver ting. Det tar bare et par minutter å gi beskjed, og har du alt gjort det, kan du se bort fra denne e-posten.
letter-action = Dette har du ansvaret for:
letter-matter = Dette trenger et svar:
letter-asked = Dere er bedt om å svare på:
letter-hearing = Dere kan gi innspill til:
letter-answered = Dere har fått svar på:
letter-contact = Til deg som leder: Fristen har gått ut for dette, og ingen har sagt hvordan det går. Kanskje er det gjort. Spør gjerne, eller meld det selv.
letter-more = { $n ->
    [one] Én ting til står her: { $address }
   *[other] { $n } ting til står her: { $address }
  }
letter-links = Noen av lenkene kan brukes uten å logge inn. De åpner bare den ene tingen og virker én gang, så ikke send dem videre.
letter-settings = Endre hva du blir minnet om: { $address }
letter-off = Slå av påminnelser: { $address }
due-today = frist i dag
due-by = frist { $day }
due-was = fristen var { $day }
answers-for-it = ansvarlig: { $who }
nobody-answers = ingen står som ansvarlig
from-unit = fra { $unit }
answer-by = svar innen { $day }
answer-was = svaret trengtes innen { $day }
answered-by = { $unit } har svart
confirm-letter-subject = Er dette din adresse?
confirm-letter-why = Noen har bedt om at påminnelser skal sendes til denne adressen. Var det du, åpner du lenken og trykker på knappen der. Lenken virker i sju dager.
confirm-letter-not-you = Var det ikke du, trenger du ikke å gjøre noe. Da sendes det ikke mer hit.
