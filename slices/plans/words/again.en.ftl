read-again = Read the document again with the corrections
again-title = Read again with the corrections
again-lead = What you corrected in one place may hold for the whole document. Here you see what changes before it is done. What was corrected by hand stays.
again-no-hints = None of the corrections is about a heading or a level yet. Make a line an area, or set the level of a measure that stands under a heading, and try again.
again-hints = What the corrections say of the headings
again-look = Show what changes
again-changes = { $n ->
    [0] Nothing changes
    [one] One line changes
   *[other] { $n } lines change
 }
again-new = New line: { $after }
again-gone = Goes into other lines (was { $before })
again-text = The text changes
again-becomes = { $before } → { $after }
again-accept = Make the changes
means-area = heading of an area
means-level = heading of measures for the level { $level }
means-goals = heading of goals
means-measures = heading of measures
means-nothing = not a heading
