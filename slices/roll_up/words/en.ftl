roll-up-title = Roll-up
roll-up-door = See how it is going in all units
roll-up-lead = How far the plan has come in the units below, as counts. Every action of an adopted action plan counts with the measure that it carries out. What nobody has reported yet stands by itself. It does not mean that nothing is done.
units-above = The units above
choose-year = The action plans for
choose-day = As it stood
choose-press = Show
day-now = now
period-all = the whole period
period-year = { $year }
period-now = The action plans for { $year }, as reported until now.
period-by = The action plans for { $year }, as they stood on { $day }.
of-one = { $unit } alone
of-all = { $unit } and the units below
answers-title = What the units have answered
answers-help = The answers as they are now. Each measure counts once for every unit that it concerns, and what is chosen away or does not concern the unit stands by itself.
answers-by-area = The answers area by area
actions-title = What has been done
answer-open = Not answered yet
col-asked = Answers asked for
col-answered = Answered
col-unsaid = Answered, breakdown not shown
col-unanswered = Not answered yet
col-answer = Answer: { $what }
by-area = Area by area
by-area-help = “–” means that nobody has reported, or so few that the breakdown is not shown. An action that carries out several measures counts once in the sum.
figures = The figures
few = The breakdown of answers and of what is done is not shown until at least { $n } units have answered or reported. Otherwise the figures could reveal what a single branch has said. For the same reason one more line may be shown without its breakdown.
line-nobody = { $of ->
    [0] No unit here is asked for this.
    [one] No action is recorded for this yet.
   *[other] No action is recorded for this yet.
  }
line-reported = { $n } of { $of } { $of ->
    [one] unit has
   *[other] units have
  } reported.
line-actions = { $n ->
    [one] One local action
   *[other] { $n } local actions
  }: { $parts }.
unit-nothing = No actions here yet
unit-line = { $reported } of { $units } { $units ->
    [one] unit
   *[other] units
  } with actions reported, on { $told } of { $actions } actions
line-unit = Has reported on { $told } of { $actions } actions
units-below = The units right below
units-below-help = In alphabetical order. The figures say who has reported, not what.
units-here = { $n ->
    [one] One unit has actions here
   *[other] { $n } units have actions here
  }
units-here-help = In alphabetical order. What a unit writes is seen by that unit alone, except for what it chooses to share.
page-before = The ones before
page-after = The next ones
file-xlsx = Download as a spreadsheet (XLSX)
file-csv = Download as CSV
to-coverage = See what has been answered
col-kind = What
col-line = Text
col-actions = Local actions
col-reported = Reported
col-of = Of units
kind-plan = Plan
kind-area = Area
kind-goal = Goal
kind-measure = Measure
and = and
status-done = Done
status-under-way = Under way
status-in-part = Done in part
status-not-started = Not started
status-postponed = Postponed
status-dropped = Dropped
status-told = Reported
status-unsaid = Not reported yet
count-done = { $n } done
count-under-way = { $n } under way
count-in-part = { $n } done in part
count-not-started = { $n } not started
count-postponed = { $n } postponed
count-dropped = { $n } dropped
count-told = { $n } reported
count-unsaid = { $n } not reported yet
not-judged = Not judged yet
inside-area = Goals and measures of the area: { $acting } of { $all } have local actions
