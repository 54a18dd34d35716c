file-label = Fil
file-help = Referat, protokoll eller bilete, inntil 10 MB: PDF, PNG, JPG, HEIC, Word, Excel, PowerPoint, OpenDocument eller tekst. Berre styret og dei tillitsvalde kan hente henne.
fault-file-empty = Fila er tom. Vel henne på nytt.
fault-file-large = Fila er større enn 10 MB. Vel ei mindre, eller legg inn ei lenkje.
fault-file-kind = Vi tek ikkje imot denne fila. Vel ein PDF, eit bilete, eit dokument frå Word, Excel, PowerPoint eller OpenDocument, eller rein tekst.
