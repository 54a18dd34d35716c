settings-title = Reminders by e-mail
settings-lead = Get one e-mail about what waits for you, at most one a day. You choose what and when.
settings-door = Reminders by e-mail
sends-none = This installation does not send e-mail yet. You can still choose here; it counts once it is turned on. Everything that waits for you is on the front page.
address-title = Your address
address-none = You have not given an address, so you get no e-mail.
address-waits = We have sent an e-mail to { $address }. Open the link in it, and the address is confirmed. Until then we send nothing else there.
address-confirmed = Reminders go to { $address }.
address-bounced = The e-mail to { $address } came back, so we send no more there. Type the address again, or another one.
address-label = E-mail address
address-help = Only you see it. A private address is better than the one you have at work.
address-save = Save and send me a link
address-remove = Remove the address
fault-address = This is not an address that we can send to. Write for example kari@example.org.
fault-address-often = We have already sent several such e-mails today. Try again tomorrow.
fault-choice = Choose one from the list.
kinds-title = What you want to be reminded of
wanted = Send me reminders
kinds-label = About these
kind-actions = Actions you are responsible for
kind-matters = Matters that wait for your answer, and answers to matters you raised
kind-asked = Answers and input that your unit is asked for
kind-contact = Actions nobody has said anything about, when you lead the unit
times-title = When
times-help = You are reminded before the deadline, on the day, and once when it has passed.
days-before-label = First time
days-before-choice = { $n ->
    [0] The same day
    [one] One day before
   *[other] { $n } days before
  }
quiet-label = Send nothing
quiet-from = From
quiet-until = Until
hour = { $at }:00
workdays-only = Nor at weekends or on public holidays
choices-save = Save
grace-title = When nobody has said anything
grace-help = Whoever leads the unit is told when the deadline has passed and nobody has said how it is going. Whoever is responsible has been reminded first.
grace-label = { $unit }: tell the leader
grace-choice = { $n } days after the deadline
grace-never = Do not tell
grace-save = Save
links-title = The links in the e-mails
links-lead = A link opens only the one action, works once, and stops working by itself. If somebody else has got hold of an e-mail, make all the links void here.
links-count = { $n ->
    [0] No links work now.
    [one] One link works now.
   *[other] { $n } links work now.
  }
links-revoke = Make all links void
status-lead = It takes two minutes. The link is for this only and works once.
occasion-over = This time is not asked about any more. Sign in to see what has been said.
reported-title = Thank you!
reported-lead = It has been reported. This link is used up now.
sign-in-for-more = Sign in to see more
confirm-title = Is this your address?
confirm-lead = Press the button, and reminders are sent here.
confirm-press = Yes, send them here
confirmed-title = The address is confirmed
confirmed-lead = Reminders come here when something waits. You can turn them off whenever you want.
turn-off-title = Turn reminders off?
turn-off-lead = Then no more e-mails come here. You can turn them on again when you are signed in.
turn-off-press = Turn them off
turned-off-title = Reminders are turned off
turned-off-lead = No more will come.
letter-sender = Reminders
letter-subject = { $n ->
    [one] One thing waits for you
   *[other] { $n } things wait for you
  }
letter-hello = Hello!
letter-lead = This is a reminder of something that waits for you. Below it says what it is about, with a link to each thing. It takes only a couple of minutes to answer, and if you already have, you can disregard this e-mail.
letter-action = You are responsible for this:
letter-matter = This needs an answer:
letter-asked = You are asked to answer:
letter-hearing = You can give input to:
letter-answered = You have got an answer to:
letter-contact = To you as leader: the deadline for these has passed, and nobody has said how it is going. Perhaps it is done. Do ask, or say it yourself.
letter-more = { $n ->
    [one] One thing more is here: { $address }
   *[other] { $n } things more are here: { $address }
  }
letter-links = Some of the links can be used without signing in. They open only the one thing and work once, so do not pass them on.
letter-settings = Change what you are reminded of: { $address }
letter-off = Turn reminders off: { $address }
due-today = due today
due-by = due { $day }
due-was = was due { $day }
answers-for-it = responsible: { $who }
nobody-answers = nobody is named as responsible
from-unit = from { $unit }
answer-by = answer by { $day }
answer-was = the answer was needed by { $day }
answered-by = { $unit } has answered
confirm-letter-subject = Is this your address?
confirm-letter-why = Somebody has asked for reminders to be sent to this address. If it was you, open the link and press the button there. The link works for seven days.
confirm-letter-not-you = If it was not you, you need not do anything. Nothing more is sent here then.
