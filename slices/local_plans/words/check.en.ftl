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
