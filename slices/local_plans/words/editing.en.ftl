# The way to the page where the plan's text is edited.
edit-the-text = Edit areas, goals and order
# Two people at one action, and what a spreadsheet said of it.
kept-words = The spreadsheet said this too:
clash-action = Somebody else saved the action while you were writing. Nothing is overwritten, and what you wrote is in the fields below.
clash-goal = Somebody else changed the goal while you were writing. Nothing is overwritten, and what you wrote is in the field below.
clash-now = This is what it says now, where it is not what you have written:
clash-same = What it says now is what you have written.
clash-empty = not filled in
clash-leave = Keep what it says now
clash-save-over = Save my version over it
