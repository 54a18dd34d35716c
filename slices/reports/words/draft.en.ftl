report-title = Annual report { $year }
state-draft = Draft
state-adopted = Adopted by { $organ } on { $day }, { $minutes }
doc-unit = From
doc-period = Covers
chapter-introduction = The year
hint-introduction = A few sentences on what marked the year: the most important things you achieved, and what turned out hard.
chapter-board = The board and other posts
hint-board = Who sat on the board and held other posts, and what changed during the year.
chapter-committees = Committees and representation
hint-committees = Committees, the election committee and auditors, and where the branch was represented.
chapter-members = Members
hint-members = Members at the end of the year by category and bargaining area. What went up, what went down, and what did you do to recruit and keep people?
chapter-stewards = Stewards and training
hint-stewards = How many stewards the branch has and where they are missing, courses held, and who took part.
chapter-meetings = Meetings
hint-meetings = Meetings held, how many cases they had, and the most important ones.
chapter-matters = Matters and hearings
hint-matters = Matters you raised, negotiations and discussions, input to plans. Do not write about individuals.
chapter-activities = Activities
hint-activities = Workplace visits, campaigns, social events, work for the young and the retired, information and media.
chapter-plan = The action plan
hint-plan = Area by area: what was done, what was not, and why. Not having had time for everything is fine.
chapter-economy = Economy
hint-economy = The accounts in short, what the money went to, and a statement on gender equality.
chapter-signatures = Signatures
hint-signatures = The board signs here once the annual report is adopted.
part-posts = Posts in the year
part-meetings = Meetings
part-matters = Matters
part-statuses = How the actions went
part-area = An area of the action plan
part-planned = What the plan was to cost
part-signatures = Lines to sign on
part-committees = Committees
part-categories = Members by category
part-areas = Members by bargaining area
part-stewards = Stewards
part-training = Courses and training
part-cases = Cases in the meetings
part-activities = Activities
part-accounts = Accounts
part-figures = Figures of our own
col-post = Post
col-name = Name
col-time = Time
col-meeting = Meeting
col-count = Number
col-days = Days
col-matter = Matter
col-between = To or from
col-raised = Raised
col-outcome = What became of it
col-action = Action
col-how = How it went
col-came-of-it = What came of it, and why not
col-area = Area
col-kroner = Kroner
col-hours = Hours of released time
col-committees = Committee (meetings)
col-categories = Category
col-areas = Bargaining area
col-stewards = Post
col-training = Course (participants)
col-cases = Cases in
col-activities = Activity (number)
col-accounts = Line (kroner)
col-figures = What is counted
rows-categories = Working; Apprentices and students; Retired and disabled
rows-stewards = Chief stewards; Workplace stewards; Safety representatives who are members
rows-cases = Board meetings; Members' meetings; Annual meeting
rows-income = Dues; Grants; Other income
rows-costs = Meetings and courses; Recruiting and activities; Administration
side-plain = Figures
side-income = Income
side-cost = Costs
sum = Sum
sum-of = Sum, { $what }
result = Result
not-known = not recorded
post-from-to = { $from } to { $until }
post-since = Since { $from }
meeting-board = Board meetings
meeting-members = Members' meetings
meeting-annual = Annual meeting
matter-to = We raised it to { $unit }
matter-from = Raised to us by { $unit }
matter-answered = Answered { $day }
matter-withdrawn = Withdrawn
matter-open = Not answered by the end of the year
goal-row = Goal: { $goal }
goal-judged = The board on the goal
no-actions = No actions under this goal.
status-done = Done
status-in-part = Done to some extent
status-under-way = Under way
status-postponed = Postponed
status-dropped = Dropped
status-not-started = Not begun
status-none = Not reported
count-done = { $n ->
    [one] one is done
   *[other] { $n } are done
  }
count-in-part = { $n ->
    [one] one is done to some extent
   *[other] { $n } are done to some extent
  }
count-under-way = { $n ->
    [one] one is under way
   *[other] { $n } are under way
  }
count-postponed = { $n ->
    [one] one is postponed
   *[other] { $n } are postponed
  }
count-dropped = { $n ->
    [one] one is dropped
   *[other] { $n } are dropped
  }
count-not-started = { $n ->
    [one] one is not begun
   *[other] { $n } are not begun
  }
count-none = { $n ->
    [one] one is not reported
   *[other] { $n } are not reported
  }
times-done = { $n ->
    [one] Done once
   *[other] Done { $n } times
  }
times-in-part = { $n ->
    [one] Done to some extent once
   *[other] Done to some extent { $n } times
  }
times-under-way = { $n ->
    [one] Under way once
   *[other] Under way { $n } times
  }
times-postponed = { $n ->
    [one] Postponed once
   *[other] Postponed { $n } times
  }
times-dropped = { $n ->
    [one] Dropped once
   *[other] Dropped { $n } times
  }
times-not-started = { $n ->
    [one] Not begun once
   *[other] Not begun { $n } times
  }
times-none = { $n ->
    [one] Not reported once
   *[other] Not reported { $n } times
  }
until = until { $day }
figures-said = Figures reported: { $figures } { $what }
why-unknown = Nobody has reported how it went.
why-not-said = Nothing is said of why.
planned-caption = What “{ $plan }” was to cost in the year
released-hours = { $hours } hours of released time
and = { $first } and { $last }
draft-introduction = This annual report covers { $unit } from { $first } to { $last }.
draft-board = { $people ->
    [one] One person held posts with us in { $year }. The table shows which and for how long.
   *[other] { $people } people held posts with us in { $year }. The table shows who held which post and for how long.
  }
draft-board-none = No posts are recorded for { $year }.
draft-members = The figures are for { $day }.
draft-meetings = In { $year } there were { $what }.
draft-meetings-none = No meetings are recorded for { $year }.
held-board = { $n ->
    [one] one board meeting
   *[other] { $n } board meetings
  }
held-members = { $n ->
    [one] one members' meeting
   *[other] { $n } members' meetings
  }
held-annual = the annual meeting on { $day }
draft-raised = { $n ->
    [one] We raised one matter to the level above during the year.
   *[other] We raised { $n } matters to the level above during the year.
  }
draft-raised-answered = { $n ->
    [0] None was answered by the end of the year.
    [one] One was answered by the end of the year.
   *[other] { $n } were answered by the end of the year.
  }
draft-received = { $n ->
    [one] One matter was raised to us.
   *[other] { $n } matters were raised to us.
  }
draft-received-answered = { $n ->
    [0] None is answered yet.
    [one] We have answered one.
   *[other] We have answered { $n }.
  }
draft-heard = The board gave input to these plans:
draft-heard-line = { $n ->
    [one] { $title } (one proposal or comment)
   *[other] { $title } ({ $n } proposals and comments)
  }
draft-matters-none = No matters or input are recorded for { $year }.
draft-adopted = These plans were adopted in { $year }:
draft-adopted-line = “{ $title }”, by { $organ } on { $day } ({ $minutes })
draft-plan = { $n ->
    [one] “{ $title }” ({ $period }) had one action.
   *[other] “{ $title }” ({ $period }) had { $n } actions.
  }
draft-plan-none = We had no adopted action plan in { $year }.
draft-area = { $n ->
    [one] The area had one action.
   *[other] The area had { $n } actions.
  }
draft-counts = Of these, { $counts }.
draft-economy = The action plan reckoned with { $what } in { $year }.
