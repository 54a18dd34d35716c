compare-same = { $count ->
    [one] 1 is as before
   *[other] { $count } are as before
}
compare-reworded = { $count ->
    [one] 1 is reworded
   *[other] { $count } are reworded
}
compare-moved = { $count ->
    [one] 1 has moved
   *[other] { $count } have moved
}
compare-new = { $count ->
    [one] 1 is new
   *[other] { $count } are new
}
compare-gone = { $count ->
    [one] 1 is taken out
   *[other] { $count } are taken out
}
compare-from-to = from: { $from }, to: { $to }
compare-goal = Goal
compare-measure = Measure
compare-counts = Goals and measures:
compare-old = Before: { $title }
compare-later = After: { $title }
compare-untitled = Plan without a title
