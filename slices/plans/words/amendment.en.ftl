# A later decision amends an adopted plan.
amend-title = Amend by decision
amend-help = If something was decided after the plan was adopted, record it here. The plan shows the text as it is now, with who amended it and what it said before. Everything attached to a measure stays there.
amend-what = What is the decision about?
amend-more = Is the decision about more?
amend-add = Something new is added
amend-change = New text
amend-strike = Strike
amend-item-title = A goal or measure is amended by decision
amend-add-title = Something is added by decision
amend-how = What was decided?
amend-how-change = The text is changed
amend-how-strike = It is struck
amend-new-text = The text as it is now
amend-new-text-help = Not needed when it is struck.
amend-add-what = What is added?
amend-under = Where does it belong?
amend-in-area = Directly under { $area }
no-level = For no level in particular
the-decision = The decision
same-decision = Same decision:
amended-done = The amendment has been recorded.
back-to-plan = Back to the plan
amended-so-far = Amended so far
amended-changed = amended on { $date } by { $organ }, { $minutes }
amended-added = added on { $date } by { $organ }, { $minutes }
amended-struck = struck on { $date } by { $organ }, { $minutes }
stood-before = How the text was changed:
was-not-there = This was not in the plan when it was adopted.
struck-here = { $n ->
    [one] One item has been struck here
   *[other] { $n } items have been struck here
 }
doc-struck = Struck by later decisions
fault-same-text = The text is the same as before.
fault-under = Choose where it belongs.
fault-day-before-adoption = The day is before the plan was adopted.
