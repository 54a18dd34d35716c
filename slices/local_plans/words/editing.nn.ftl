# The way to the page where the plan's text is edited.
edit-the-text = Rediger område, mål og rekkjefølgje
# Two people at one action, and what a spreadsheet said of it.
kept-words = Dette stod òg i reknearket:
clash-action = Nokon andre lagra tiltaket medan du skreiv. Ingenting er overskrive, og det du skreiv, står i felta under.
clash-goal = Nokon andre endra målet medan du skreiv. Ingenting er overskrive, og det du skreiv, står i feltet under.
clash-now = Slik står det no, der det er noko anna enn det du har skrive:
clash-same = Det som står no, er det same som du har skrive.
clash-empty = ikkje fylt ut
clash-leave = Behald det som står no
clash-save-over = Lagre min versjon over
