next-year = Make next year's action plan
next-year-lead = You get a draft with the goals and actions that you take along. The plan you have now stays as it is.
next-year-fault-areas = Choose at least one area, or begin a plan from scratch.
next-year-make = Make the draft
next-year-actions = Which actions come along?
next-year-actions-help = What is not done, and what is done again, is ticked. An action comes along only when its area is chosen.
next-year-days = The dates of the actions
next-year-days-moved = Move them as far as the plan moves. A date that then falls outside the period is left open.
next-year-days-open = Leave them all open
next-year-along = Owners, recurrence, costs and what you measure by come along. The baseline is left open, so that you can set it anew. Those you have worked with on an action are asked anew.
next-year-left-behind = { $count ->
    [one] One link to a plan above does not come along, since that plan is not in force in the new period.
   *[other] { $count } links to a plan above do not come along, since that plan is not in force in the new period.
}
next-year-draft = This plan is not adopted yet. Once the next plan is made from it, the text of this one cannot be changed any more.
next-year-goals = Which goals shall go along?
next-year-goals-help = Goals that were reached are not ticked, but can go along all the same. The actions under a goal that does not go along stay in its area.
next-year-lessons = What you wanted to take along
next-year-lessons-help = From the evaluation. What you tick becomes text in its area of the new plan.
remembered = From the evaluation: { $text }
