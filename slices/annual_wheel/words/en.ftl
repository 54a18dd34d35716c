wheel-title = Annual wheel
wheel-heading = The annual wheel { $year }
wheel-lead = What comes when in the year of { $unit }: regular duties, meetings and the actions of the plan.
wheel-empty = The annual wheel is empty. Begin with what most branches have, and set the dates to what holds for you.
wheel-begin = See the suggestions
years = Choose a year
year-before = ← { $year }
year-after = { $year } →
ring-above = From the units above
ring-own = Our regular duties
ring-meeting = Meetings
ring-action = Actions of the plan
undated-title = Waiting for the date of a meeting
undated-lead = These are counted from a meeting that has not been written down yet.
undated-door = Write the meetings down
month-empty = Nothing
month-actions = { $n ->
    [one] One action of the plan
   *[other] { $n } actions of the plan
  }
closed = Finished
new-duty = New regular duty
change-duty = Change the duty
suggestions-title = Suggestions for the annual wheel
suggestions-lead = Most branches have these in their year. Choose what you want. The times are usual ones; set them to what your statutes say.
suggestions-from = { $unit } suggests this to its branches. Choose what you want; it is your own from then on.
suggestions-choose = What do you want?
suggestions-take = Take in what we have chosen
suggestions-none = You have everything that is suggested.
fault-nothing-chosen = Choose at least one.
duty-title = What is to be done?
duty-title-help = For example: Send the notice of the annual meeting
duty-when = When does it come?
when-day = On the
when-end-of = By the end of
when-months = Some time from
when-before = Before a meeting:
when-after = After a meeting:
days-before-each = days before each
days-after-each = days after each
when-help = What is counted from a meeting gets its day when the meeting is written down.
label-day = Day of the month
label-month = Month
label-from-month = From the month
label-to-month = To the month
label-again = How often
label-days-before = Number of days before
label-days-after = Number of days after
label-meeting = What kind of meeting
every-months-12 = every year
every-months-6 = every half-year
every-months-3 = every quarter
every-months-1 = every month
duty-years = Does it not come every year?
every-years = How many years between each time
every-years-help = 1 is every year, 2 every other, 4 every fourth.
first-year = A year in which it comes
first-year-help = For example 2027.
duty-owner = Who sees to it?
duty-owner-help = A post if possible, such as “secretary”.
duty-about = A few words more
duty-about-help = Why, how, or where it says so.
duty-below = For the units below
below-no = For us only
below-shown = Stands in the wheels of the units below too
below-suggested = The units below may take it into their own wheels
save-duty = Save
drop-duty = Take it out of the wheel
fault-kind = Choose when it comes.
fault-duty-title = Say what is to be done.
fault-duty-title-long = Make it shorter. It may have 150 characters.
fault-duty-long = The text is too long.
fault-month = Choose a month.
fault-day-of-month = The day must be a number from 1 to 31.
fault-every-months = Choose how often it comes.
fault-to-month = The last month must come after the first in the same year.
fault-days = The number of days must be from 0 to 365.
fault-every-years = Write a number from 1 to 20.
fault-first-year = Write a year in which it comes, for example 2027.
rule-monthly = on day { $day } of every month
rule-day = { $day } { $month }
rule-day-again = from { $day } { $month }, every { $months } months
rule-end-of = by the end of { $month }
rule-month = in { $month }
rule-months = { $from }–{ $to }
rule-at = on the day of each { $meeting }
rule-before = { $days ->
    [one] the day before each { $meeting }
   *[other] { $days } days before each { $meeting }
  }
rule-after = { $days ->
    [one] the day after each { $meeting }
   *[other] within { $days } days of each { $meeting }
  }
rule-years = every { $n } years, counted from { $year }
calendar-title = Get the annual wheel in your calendar
calendar-lead = Make an address that the calendar on your phone or computer can subscribe to. The meetings and deadlines of { $unit } then appear there by themselves.
calendar-private = Calendars are often shared with others. So it only says “Meeting” and “Deadline”, with a link to this place. The address is secret: whoever has it sees the days. You can stop it whenever you like, and it stops working when your post ends.
calendar-what = What should it include?
calendar-mine = The meetings, the regular duties and the actions I am responsible for
calendar-all = The same, and all actions of the plan
calendar-make = Make an address
address-title = The address is ready
address-lead = Copy it into your calendar, under “subscribe to calendar” or “add from URL”. It is shown this once only.
feeds-title = Addresses you have made
feed-mine = With my actions, made { $when }
feed-all = With all actions, made { $when }
feed-stop = Stop
calendar-name = Annual wheel
calendar-meetings = { $n ->
    [one] Meeting
   *[other] { $n } meetings
  }
calendar-deadlines = { $n ->
    [one] Deadline
   *[other] { $n } deadlines
  }
suggest-report = Write the annual report
why-report = The annual meeting is to have it with the notice.
suggest-accounts = Close the accounts and send them to the auditor
why-accounts = The auditor needs time before the notice goes out.
suggest-call = Send the notice of the annual meeting
why-call = See the statutes for the time limit; two to four weeks is usual.
suggest-matters = Last day for matters to the annual meeting
why-matters = See the statutes for the time limit.
suggest-annual-meeting = Hold the annual meeting
why-annual-meeting = Report, accounts, action plan, budget and elections.
suggest-notify = Notify the employer of new stewards
why-notify = Many basic agreements give eight days. See what holds for you.
suggest-handover = Hand over to the new board
why-handover = The plan, open actions and matters, dates of meetings and who has access.
suggest-register = Notify the Brønnøysund Register Centre of the new board
why-register = For branches that are registered there. The minutes must be signed.
suggest-settlement = Collective bargaining
why-settlement = Main settlements in even years, interim settlements in odd years.
suggest-first-of-may = 1 May
why-first-of-may = March, speeches and breakfast: agree in good time who does what.
suggest-discussion = Discuss part-time, temporary and hired-in work with the employer
why-discussion = At least once a year under section 14-14 a of the Working Environment Act. Keep minutes.
suggest-midway = Look at the plan midway
why-midway = What is done, what is stuck, what needs help?
suggest-students = Start of studies and new apprentices
why-students = A stand, a greeting and an offer of student membership.
suggest-local-pay = Local pay talks
why-local-pay = The time follows from your collective agreement.
suggest-election = Elections
why-election = Parliament in 2029, municipalities and counties in 2027, and so every other year.
suggest-budget = Make the budget and begin next year's plan
why-budget = The budget follows the actions of the plan.
suggest-evaluation = Evaluate the plan
why-evaluation = How far did we get with the goals, what helped and what hindered?
suggest-minutes = Send the minutes of the board meeting to the stewards
why-minutes = Then everybody knows what was decided.
handover-coming = What comes in the next four months
