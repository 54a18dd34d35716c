# The way to the page where the plan's text is edited.
edit-the-text = Rediger områder, mål og rekkefølge
# Two people at one action, and what a spreadsheet said of it.
kept-words = Dette sto også i regnearket:
clash-action = Noen andre lagret tiltaket mens du skrev. Ingenting er overskrevet, og det du skrev, står i feltene under.
clash-goal = Noen andre endret målet mens du skrev. Ingenting er overskrevet, og det du skrev, står i feltet under.
clash-now = Slik står det nå, der det er noe annet enn det du har skrevet:
clash-same = Det som står nå, er det samme som du har skrevet.
clash-empty = ikke fylt ut
clash-leave = Behold det som står nå
clash-save-over = Lagre min versjon over
