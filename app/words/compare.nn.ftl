compare-same = { $count ->
    [one] 1 er som før
   *[other] { $count } er som før
}
compare-reworded = { $count ->
    [one] 1 er skrive om
   *[other] { $count } er skrivne om
}
compare-moved = { $count ->
    [one] 1 er flytta
   *[other] { $count } er flytta
}
compare-new = { $count ->
    [one] 1 er nytt
   *[other] { $count } er nye
}
compare-gone = { $count ->
    [one] 1 er teke ut
   *[other] { $count } er tekne ut
}
compare-from-to = frå: { $from }, til: { $to }
compare-goal = Mål
compare-measure = Tiltak
compare-counts = Mål og tiltak:
compare-old = Før: { $title }
compare-later = Etter: { $title }
compare-untitled = Plan utan tittel
