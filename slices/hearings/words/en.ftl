# Kinds, items, decisions, fates
kind-comment = Comment
kind-reword = New wording
kind-strike = Strike
kind-move = Move
kind-add-area = New area
kind-add-paragraph = New paragraph
kind-add-goal = New goal
kind-add-measure = New measure
item-plan = The plan as a whole
item-area = Area
item-paragraph = Paragraph
item-goal = Goal
item-measure = Measure
decision-accepted = Accepted
decision-in-part = Accepted in part
decision-not-accepted = Not accepted
decision-already-met = Already met
decision-answered = Answered
fate-applied = Taken in as proposed
fate-changed = Taken in with another text
fate-held-back = Accepted, but held back
fate-not-accepted = Not taken in
fate-already-met = Stood in the plan already
fate-answered = Answered
fate-withdrawn = Withdrawn
# Opening
open-title = Open the plan for input
open-lead = Those who are asked see the draft and may propose changes until the deadline. Until then its text stands.
open-to = Who is asked?
open-to-help = A unit brings all the units below it. Members with an account may also give input for themselves.
open-to-all = { $unit } and all units below
open-to-chosen = Only these:
deadline-day = Deadline, day
deadline-day-help = For example 12.3.2026.
deadline-time = Time
deadline-time-help = Norwegian time, for example 12:00. From that minute on it is closed.
instructions = Instructions
instructions-help = What you would most like to hear about. May be left empty.
organ = Decided by
organ-help = For example “national board” or “board”.
on-day = Day of the decision
date-help = For example 5.2.2026.
minutes = Minutes reference
minutes-help = For example “case 7/26”.
open-now = Open for input
cancel = Cancel
# The hearing
hearings-title = Hearings
hearings-none = No plan is, or has been, out for input where you are.
hearing-title = Hearing: { $plan }
is-open = Open for input
is-closed = Input is closed
open-until = Open until { $at }, Norwegian time
closed-at = The deadline was { $at }
opened-line = Opened for input by { $organ } on { $day }, { $minutes }
asked = Asked are:
sent-count = { $n ->
        [0] No input has been sent yet.
        [one] One piece of input has been sent.
        *[other] { $n } pieces of input have been sent.
    }
prolonged-line = The deadline was moved from { $from } to { $to }. { $why }
recommendations-published = The recommendations were published { $at }. The decisions come after the deciding meeting.
decisions-published = Decisions and answers were published { $at }.
not-published = The input is being considered. Recommendations, decisions and answers will come here.
how-to-give = Choose “Give input” at the point it is about. All who are asked see the proposals that are sent.
give-here = Give input
elsewhere = About points that are no longer in the plan
as-file = The input as a document
change = Change
support-title = Support this
support = Support, as { $who }
unsupport = Take back the support of { $who }
# A proposal
from-person = { $name }, { $unit }
from-unnamed-person = { $name }, { $unit } (the name is not shown to others who are asked)
from-member = A member of { $unit }
agreed-line = Agreed in the board on { $day }, { $minutes }
state-draft = Draft within the board
state-withdrawn = Withdrawn
moves-to = Moved to:
for-level = For { $level }
reason = Reason
supported-by = Supported by:
becomes-shown = The text becomes:
fate = In the next version:
place-area = last in the area “{ $text }”
place-goal = under the goal “{ $text }”
place-after = after “{ $text }”
recommendation = Recommendation
decision = Decision
# Giving
kinds-label = What kind of input
text-comment = Your comment
text-reword = How it should read
text-new = Text
level-for = Who is the measure for?
level-none = Nobody in particular
reason-help = Briefly why. May be left empty.
speak-as = Who is the input from?
speak-for = the board of { $unit }
speak-own = myself, from { $unit }
speak-help-own = Input from yourself is sent at once. Those responsible for the plan see your name. The others who are asked see “a member of” your unit, unless you tick the box below. In a small unit others may still guess who it is.
speak-help-unit = Input from the board is first a draft that only the board sees. You send it when you have agreed.
named = Show my name to all who are asked (for input from myself)
change-help = When the text changes, those who support it must do so again.
save = Save
give-now = Give input
withdraw = Withdraw it
withdraw-help = Once withdrawn, others do not see it any more.
# Mine
mine-title = Our input and mine
mine-none = You have not given any input here yet.
mine-decided = The decisions are ready. The answer stands with each.
mine-waits = The input is being considered. The answer will come here.
drafts-title = Drafts within the board
drafts-help = Only the board sees these. Send them when the board has agreed, before the deadline.
drafts-late = These were not sent before the deadline; only the board sees them.
send-this = Send this
agreed-on = Day of the board meeting
send-now = Send those chosen
sent-title = Sent from the board
own-title = From myself
to-hearing = To the plan with all input
# Those responsible
decisions-title = Consider the input
decided-count = { $sent } pieces of input: { $recommended } with a recommendation, { $decided } with a decision.
decide-later = Recommendations and decisions are written after the deadline. Until then input may be changed and withdrawn.
filter = Show selection
filter-from = From
filter-kind = Kind
filter-state = Stage
filter-all = All
filter-own = Persons
state-not-recommended = Without a recommendation
state-undecided = Without a decision
state-decided = With a decision
nothing-here = No input in this selection.
choose = Choose
decide-one = Recommend or decide
several-title = Several at once
several-help = Goes for all that are ticked above.
stage = Write as
says = Outcome
as-recommended = Decide as recommended
answer = Answer to those who gave it
answer-help = A sentence or two about why.
several-now = Write for all chosen
becomes = The text that becomes
becomes-help = Only when it is accepted in part.
steps-title = Going on with the hearing
prolong = Give a longer deadline
prolong-why = Why
prolong-help = Shown to all who are asked.
publish-recommendations = Publish the recommendations
publish-recommendations-help = Then all who are asked see what you recommend. All input must have a recommendation first.
publish-decisions = Publish decisions and answers
publish-decisions-help = Then all who gave input get their answer. All input must have a decision first.
close-now = Close the hearing
close-help = Then the text can be worked on again and the next version made. The deadline cannot be moved afterwards.
version-made = The next version is made.
to-version = Open it
# Consolidation
consolidation-title = Make the next version
consolidation-lead = Here is everything that was accepted, with the text before and after. Edit the text where needed, or hold something back with a reason. Then the version is made with one press.
consolidation-undecided = { $n ->
        [one] One piece of input has no decision.
        *[other] { $n } pieces of input have no decision.
    }
to-undecided = Show them
consolidation-close-first = The hearing must be closed first.
consolidation-none = Nothing that was accepted changes the text.
consolidation-hindered = Some of this cannot be carried out together. Give the proposals the same text or hold one of them back, and try again.
consolidation-ready = You get a draft that is a new version of the plan. The earlier one stays as it is.
consolidate-now = Make the version
collides = Cannot be carried out together with: { $others }
no-place = The point this is about is no longer in the plan. Hold it back with a reason.
text-becomes = How it will read
hold = Hold this back
hold-why = Why it is held back
rest-title = Does not change the text
# Faults and what has happened in the meantime
fault-no-unit = Choose at least one unit.
fault-organ = Write who decided it.
fault-minutes = Write where the minutes say so.
fault-date = Write a date, for example 12.3.2026.
fault-day-ahead = That day has not come yet.
fault-time = Write a time, for example 12:00.
fault-time-gap = There is no such time that night, since the clocks go forward. Choose another.
fault-time-twice = This time comes twice that night, since the clocks go back. Choose another.
fault-deadline-past = The deadline must lie ahead.
fault-deadline-earlier = The new deadline must be later than the present one.
fault-why = Write briefly why.
fault-text = Write something here.
fault-text-long = The text is too long for one point. Divide it.
fault-same-text = The text is the same as now. Write how it should be, or choose comment.
fault-to = Choose where it should go.
fault-speaker = Choose who the input is from.
fault-none-chosen = Tick at least one.
fault-stage = Choose recommendation or decision.
fault-decision = Choose an outcome.
fault-decision-kind = That outcome does not fit all that are chosen. Comments are answered; proposals are accepted or not.
fault-answer-missing = Write a short answer.
fault-becomes = Write the text that becomes when it is accepted in part.
fault-not-recommended = Some of them have no recommendation yet.
fault-held-why = Write why it is held back.
input-closed = The deadline has passed, so this was not saved. Your text stands here, so that you can keep it.
input-open = The hearing is not closed yet.
changed-meanwhile = Somebody else has changed this in the meantime. Look at what it says now, and save again if you still want to. What you typed stands here.
hindered = The version was not made: some of this cannot be carried out together. See the notes below.
undecided = Some input still lacks this.
# Elsewhere
door-give = Give input (open until { $until })
door-open = Out for input until { $until }
door-closed = See the input
door-decide = Consider the input
wait-give = Give input to { $plan }
wait-give-note = Deadline { $until }. { $n ->
        [0] No input has been sent yet.
        [one] One piece of input has been sent.
        *[other] { $n } pieces of input have been sent.
    }
wait-running = { $plan } is out for input
wait-running-note = { $n } pieces of input so far. Deadline { $until }.
wait-decide = Consider the input to { $plan }
wait-decide-note = { $n ->
        [one] One piece of input waits for a decision.
        *[other] { $n } pieces of input wait for a decision.
    }
wait-version-note = Everything is decided. The next version can be made.
wait-answered = Answers to your input to { $plan }
wait-answered-note = Decisions and answers have been published.
# The document
doc-title = Input to { $plan }
doc-item = Item
doc-proposal = Proposal
doc-from = From
doc-nothing = No input came.
doc-asked = Asked
doc-count = Pieces of input
doc-becomes = The text becomes: { $text }
