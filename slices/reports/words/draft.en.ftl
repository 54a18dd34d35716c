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
col-outcome = What happened to the matter
col-action = Action
col-how = How it went
col-came-of-it = What came of it, or what stood in the way
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
rows-categories = Working; Apprentices and students; Retired or on disability benefit
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
status-in-part = Done in part
status-under-way = Under way
status-postponed = Postponed
status-dropped = Dropped
status-not-started = Not started
status-none = Not reported
count-done = { $n ->
    [one] one is done
   *[other] { $n } are done
  }
count-in-part = { $n ->
    [one] one is done in part
   *[other] { $n } are done in part
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
    [one] one is not started
   *[other] { $n } are not started
  }
count-none = { $n ->
    [one] nobody has reported on one
   *[other] nobody has reported on { $n }
  }
times-done = { $n ->
    [one] One time: done
   *[other] { $n } times: done
  }
times-in-part = { $n ->
    [one] One time: done in part
   *[other] { $n } times: done in part
  }
times-under-way = { $n ->
    [one] One time: under way
   *[other] { $n } times: under way
  }
times-postponed = { $n ->
    [one] One time: postponed
   *[other] { $n } times: postponed
  }
times-dropped = { $n ->
    [one] One time: dropped
   *[other] { $n } times: dropped
  }
times-not-started = { $n ->
    [one] One time: not started
   *[other] { $n } times: not started
  }
times-none = { $n ->
    [one] One time: not reported
   *[other] { $n } times: not reported
  }
until = until { $day }
figures-said = Figures reported: { $figures } { $what }
why-unknown = Nobody has reported how it went.
why-not-said = No reason is recorded.
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
draft-meetings = In { $year } we held { $what }.
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
    [one] We raised one matter to a unit above during the year.
   *[other] We raised { $n } matters to the units above during the year.
  }
draft-raised-answered = { $n ->
    [0] No answer had come by the end of the year.
    [one] One answer had come by the end of the year.
   *[other] { $n } answers had come by the end of the year.
  }
draft-received = { $n ->
    [one] One matter was raised to us.
   *[other] { $n } matters were raised to us.
  }
draft-received-answered = { $n ->
    [0] No answers had been given by the end of the year.
    [one] We had answered one by the end of the year.
   *[other] We had answered { $n } by the end of the year.
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
draft-counts = How it went: { $counts }.
draft-economy = The action plan reckoned with { $what } in { $year }.
