compare-same = { $count ->
    [one] 1 er som før
   *[other] { $count } er som før
}
compare-reworded = { $count ->
    [one] 1 er skrevet om
   *[other] { $count } er skrevet om
}
compare-moved = { $count ->
    [one] 1 er flyttet
   *[other] { $count } er flyttet
}
compare-new = { $count ->
    [one] 1 er nytt
   *[other] { $count } er nye
}
compare-gone = { $count ->
    [one] 1 er tatt ut
   *[other] { $count } er tatt ut
}
compare-from-to = fra: { $from }, til: { $to }
compare-goal = Mål
compare-measure = Tiltak
compare-counts = Mål og tiltak:
compare-old = Før: { $title }
compare-later = Etter: { $title }
compare-untitled = Plan uten tittel
