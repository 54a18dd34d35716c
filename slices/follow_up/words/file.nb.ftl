file-label = Fil
file-help = Referat, protokoll eller bilde, inntil 10 MB: PDF, PNG, JPG, HEIC, Word, Excel, PowerPoint, OpenDocument eller tekst. Bare styret og de tillitsvalgte kan hente den.
fault-file-empty = Filen er tom. Velg den på nytt.
fault-file-large = Filen er større enn 10 MB. Velg en mindre, eller legg inn en lenke.
fault-file-kind = Vi tar ikke imot denne filen. Velg en PDF, et bilde, et dokument fra Word, Excel, PowerPoint eller OpenDocument, eller ren tekst.
