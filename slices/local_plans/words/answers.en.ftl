# What the board decides
decided-tag = Decided
decided-on = Decided { $date } ({ $minutes })
decided-before = Answered { $date }, before decisions were written down here
decided-stands = The board has said: { $kind }. { $when }. That stands until the board decides anew.
follows-from = Follows from { $plan }.
draft-by = Written by { $name }. Only you on the board see it.
decided-count = { $n ->
    [0] Nothing is decided yet.
    [one] One answer is decided.
   *[other] { $n } answers are decided.
}
decided-and-drafts = { $n ->
    [one] One answer is decided
   *[other] { $n } answers are decided
}, { $drafts ->
    [one] one is a draft.
   *[other] { $drafts } are drafts.
}
drafts-wait = { $n ->
    [one] one draft waits for the board
   *[other] { $n } drafts wait for the board
}
drafts-are-yours = Only you on the board see the drafts. Once the board has decided them, they count in the figures of the units above.
decide-by-leader = The leader writes the decision down after the board's meeting.
decide-open = Write down the board's decision
decide-title = The board's decision on the answers
decide-lead = Say when the board met and where the minutes say so. The drafts then become your answers.
decide-which = The board decided
decide-instead = Before: { $kind }. { $when }.
decide-nothing = There are no drafts to decide now.
decide-day = Date of the meeting
decide-minutes = Reference to the minutes
decide-minutes-help = For example “case 4/26”
decide-now = Write the decision down
decide-not-now = Not now
fault-day-ahead = The date lies ahead. Write the decision down after the meeting.
fault-minutes = Say where the minutes hold the decision.
fault-no-draft-chosen = Tick what was decided.
fault-draft-changed = One of the drafts has changed since this page was opened. Look over the list once more.
own-words = In our own words
own-words-change = Write it in your own words, or a note
own-words-help = Change the text to how you will do it. The changes are marked. Only you see the text.
fault-own-text-long = The text is too long. Shorten it to at most 2000 characters.
history = { $n ->
    [one] One decision
   *[other] { $n } decisions over time
}
history-first = The answer was { $kind }. { $when }.
history-again = Still { $kind }, with a new text or a new decision. { $when }.
history-changed = Changed from { $from } to { $to }. { $when }.
history-earlier = { $said } In { $plan }.
new-this-time = New since last time
look-reworded = The text is not the same as in { $plan }. This has changed:
look-answered = Your answer was: { $kind }.
look-still = The answer still holds
look-count = { $n ->
    [one] One measure has been reworded since: see whether your answer still holds.
   *[other] { $n } measures have been reworded since: see whether your answers still hold.
}
gone-title = Earlier answers to what is no longer in the plan ({ $n })
gone-lead = The answers are kept as history. There is nothing you need to do.
gone-line = { $kind }. { $when }. { $plan }.

# Figures for those above
kind-unsaid = Answered, breakdown not shown
part-unsaid = { $n } answered, breakdown not shown
measure-note-unsaid = { $n } of { $of } have answered.
coverage-few = What units have answered is shown when at least { $n } units have answered the same measure. Until then only how many.

# Asking and helping
ask-door = Ask for answers, and help
ask-title = Ask for answers, and help
ask-lead = Boards answer when they get to meet. Say when you need the answers, and give them something that makes it easier.
ask-new = Ask for answers
ask-whom = Whom do you ask for answers?
ask-all-of = Everyone at the level “{ $level }”
ask-some = Choose some
ask-nobody = There are no units below that the plan asks anything.
ask-text = A word to the boards
ask-text-help = Short and friendly: what you need the answers for, and whom they can ring.
ask-by = Answer by
ask-now = Send it
ask-sent = Asked for answers by { $date }
ask-who = { $n ->
    [one] Who was asked
   *[other] The { $n } who were asked
}
request-count = { $n } of { $of } have answered everything.
fault-request-text = Write a few words to those it is for.
fault-nobody-asked = Choose whom you ask.
fault-day-gone = That day has gone. Choose one ahead.
remind-once = Send a reminder (once)
remind-text = Reminder
remind-help = Everyone who was asked sees it where they answer. One reminder can be sent.
remind-now = Send the reminder
reminded = Reminder:
asked-by = { $unit } asks for answers by { $date }
waiting-request = Answer { $plan } for { $unit }
waiting-request-note = { $from } asks for answers by { $date }. { $count }.
waiting-decision = Draft answers of { $unit } are ready for the board
waiting-decision-note = { $n ->
    [one] One draft answer
   *[other] { $n } draft answers
} to { $plan }
help-title = Help with answering
help-lead = A template, a letter or good advice. Boards see it where they answer.
help-from = Help from { $unit }:
help-measure = What it is for
help-whole-plan = The whole plan
help-for = For whom
help-for-all = Everyone below
help-text = Advice or explanation
help-text-help = For example “Here is a template for the discussion meeting”
help-link = A link, if you have one
help-link-help = Begins with https://
help-give = Attach it
help-drop = Take it away
fault-help-text = Write a few words about the help.
fault-help-link = The link must begin with https:// or http:// and have no spaces.

# Documents
doc-decided = The answers: { $decisions }.
doc-annex-decided = Decision
col-own-words = In own words
col-decided = Decided
col-minutes = Minutes
answers-given = { $n } of { $of } answers have been given: { $parts }.
answers-given-unsaid = { $n } of { $of } answers have been given.
