# The check of a plan: what was seen, and what to do
check-vague-what = “{ $first }” does not say when you have arrived.
check-change-what = “{ $first }” does not say how much.
check-measurable-what = It is hard to see when this is done.
check-goal-what = The goal has no action.
check-goal-do = Write at least one action that leads there, or take the goal out.
check-owner-what = Nobody is named as responsible.
check-owner-do = Write the post first, such as “Deputy leader”: the task then follows the post when somebody new is elected.
check-when-what = It does not say when.
check-when-do = Set a deadline by { $by }, or say how often it is done.
check-cost-what = The cost has not been considered.
check-cost-do = Write an amount and hours of released time, or tick that it costs nothing.
check-regularly-what = “{ $first }” does not say how often.
check-regularly-do = Choose how often, such as every quarter, and you will see when the next time is due.
check-passive-what = “{ $first }” says what shall happen, but not who does it.
check-passive-do = Begin the sentence with the post that does it, or fill in who is responsible.
check-two-what = There seem to be two things in one action: “{ $first }” begins the second.
check-two-do = Consider making two of it, so that each can have its own owner and deadline.
check-outside-what = The deadline { $day } is outside the period of the plan.
check-outside-do = See whether the year is right, or move the deadline into the period.
check-law-what = { $first } has been moved in the law.
check-law-do = Today the rule stands in { $second }. Look over the reference.
check-many-what = { $first } is responsible for { $n } of the actions.
check-many-do = Perhaps somebody else on the board can take a few of them?
check-unanswered-what = { $n ->
    [one] One measure of the plan above is not answered yet.
   *[other] { $n } measures of the plan above are not answered yet.
 }
check-unanswered-do = Answer them together on the board. “Not now” is an answer too.
check-carried-what = { $n ->
    [one] You have said yes to one measure that is not in the plan.
   *[other] You have said yes to { $n } measures that are not in the plan.
 }
check-carried-do = Put them in with one press on the plan’s page.

# How something is made measurable, by what it is about
check-measure-about-training = Write how many shall have completed which training by { $by }, and how many have it today.
check-measure-about-visits = Write how many workplaces you will visit by { $by }, and how many you visited last year.
check-measure-about-apprentices = Write how many apprenticeships there are today, and how many there shall be by { $by }.
check-measure-about-hours = Write how many positions it is about today, and what the number shall be by { $by }. The employer has the figures.
check-measure-about-safety = Write what you count, such as reported incidents or safety rounds, what the number is today and what it shall be by { $by }.
check-measure-about-agreements = Write how many agreements or negotiations it is about, and what shall be in place by { $by }.
check-measure-about-meetings = Write how many meetings there shall be a year, and perhaps how many people you hope for.
check-measure-about-news = Write how often it goes out, to whom, and how many shall have received it by { $by }.
check-measure-about-stewards = Write how many workplaces have a steward today, and how many shall have one by { $by }.
check-measure-about-members = Write how many members you are today, and how many you want to be by { $by }.
check-measure-about-influence = Write what you want to win, whom you will meet, and how many such meetings by { $by }.
check-measure-about-plans = Write what shall be finished, who adopts it, and by when, { $by } at the latest.
check-measure-about-other = Imagine that it is done: what can you then count or point at? Write that, how things are today, and by when, { $by } at the latest.
check-end-of-plan = the end of the plan’s period
check-indicator-training = People who have completed the training
check-indicator-visits = Workplaces we have visited
check-indicator-apprentices = Apprenticeships
check-indicator-hours = Full-time, permanent positions
check-indicator-safety = Safety rounds made
check-indicator-agreements = Agreements in place
check-indicator-meetings = Meetings held
check-indicator-news = Mailings
check-indicator-stewards = Workplaces with a steward
check-indicator-members = Members
check-indicator-influence = Meetings with those we want to influence
check-indicator-plans = Finished and adopted (1 when done)
check-indicator-other = Done (1 when done)
check-unit-training = people
check-unit-visits = workplaces
check-unit-apprentices = apprenticeships
check-unit-hours = positions
check-unit-safety = rounds
check-unit-agreements = agreements
check-unit-meetings = meetings
check-unit-news = mailings
check-unit-stewards = workplaces
check-unit-members = members
check-unit-influence = meetings
check-unit-plans = done
check-unit-other = done

# How far the plan has come
check-n-owner = { $n } of { $of } actions have somebody responsible
check-n-when = { $n } of { $of } actions have a deadline or come back
check-n-date = { $n } of { $of } actions have a deadline
check-n-recurrence = { $n } of { $of } actions come back
check-n-cost = { $n } of { $of } actions have their cost considered
check-n-measurable = { $n } of { $of } actions can be measured
check-no-action = The document has no actions to check.
check-nothing = The check has no suggestions.

# Pages of the check
check-title = Check of the plan
check-lead = The check suggests. You decide, and the plan can be adopted as it is.
check-plan = The plan as a whole
check-go = Go there
check-begin = { $n ->
    [one] Go through one action
   *[other] Go through { $n } actions, one by one
 }
check-ended = You have been through all the actions. What still stands below can wait.
check-whole-now = All actions are filled in. Well done!
check-goal = Goal:
check-action = Action:
check-count = { $n ->
    [one] one suggestion
   *[other] { $n } suggestions
 }
check-reword = Look at the text
check-fill = Fill in
check-kind-note = The suggestions are made by fixed rules that look for words and figures. They can be wrong.
check-panel = { $n ->
    [0] The check has no more suggestions
    [one] The check has one suggestion
   *[other] The check has { $n } suggestions
 }
check-save-next = Save and go on
check-skip = Skip
check-stop = Take the rest later
hint-lead = One press puts the proposal into the fields below. You can change it before you save.
hint-taken = The proposal is in the form. It is not saved yet.
hint-owner = “{ $owner }” is responsible
hint-recurrence = Comes back { $often }
hint-due = Deadline { $day }
hint-free = Costs nothing
hint-kroner = Costs { $kroner } kroner
hint-hours = { $hours } hours of released time
hint-figure = Measure: “{ $words }”
hint-indicator = Count “{ $what }”
hint-unit-percent = percent
hint-unit-points = percentage points
missing-title = What is still missing
missing-lead = A list for the board meeting, gathered by who is responsible. Print it from the browser.
missing-no-owner = Nobody responsible yet
missing-what = Missing
missing-goals = Goals without actions
missing-nothing = Nothing is missing.

# The rules
rules-title = Rules of the check
rules-lead = What you choose here holds for { $unit } and all units below, at once.
rules-other-unit = Rules for another unit:
rules-list = The rules
rule-on = On
rule-off = Switched off
rule-off-above = Switched off in { $unit }
rule-switch-off = Switch off
rule-switch-on = Switch on
rule-vague = Vague words, such as “work for” and “contribute to”
rule-change = More, fewer and better without a figure
rule-measurable = Something to measure
rule-goal-without-action = Goals without actions
rule-owner = Who is responsible
rule-when = Deadline or how often
rule-cost = Cost
rule-regularly = “Regularly” without how often
rule-passive = What shall happen, without who does it
rule-two-in-one = Two things in one action
rule-outside-period = Deadline outside the plan’s period
rule-old-law = Old section numbers of the law
rule-many-for-one = Very many actions for one
rule-unanswered = Measures of the plan above that are not answered
rule-not-carried = Said yes to, but not in the plan
vague-words = Vague words of your own
own-words-lead = Words that you do not want in plans, with a suggestion of what to write instead.
word-language = The language of the plans
word-itself = Word or phrase
word-help = Such as “take hold of”. Write * after a word to find all its endings, and | between words that may stand in the same place: “take|takes hold of”.
word-suggestion = A suggestion of what to write
word-suggestion-help = May be left empty.
word-drop = Take away
word-from-above = Added by { $unit }
text-in-nb = bokmål
text-in-nn = nynorsk
text-in-sv = Swedish
text-in-da = Danish
text-in-en = English
fault-check-word = Write a word or a short phrase.
fault-check-suggestion = The suggestion is too long. Shorten it to 300 characters at most.
fault-check-language = Choose one of the languages.
