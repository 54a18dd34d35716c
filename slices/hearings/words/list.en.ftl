# The list of hearings
hearings-nav = Hearings
hearings-lead = These are the plans that are, or have been, out for input where you are. What was said in a hearing can still be read after the deadline.
shelf-open = Open for input
shelf-ours = You are responsible for
shelf-earlier = Earlier
drafts-waiting = { $n ->
        [one] One draft in the board has not been sent.
        *[other] { $n } drafts in the board have not been sent.
    }
drafts-unsent = { $n ->
        [one] One draft in the board was not sent.
        *[other] { $n } drafts in the board were not sent.
    }
to-next-version = Open the next version
spoken-of = Go straight to points with input
move-choose = Choose
doc-number = No.
save-recommendation = Save the recommendation
save-decision = Save the decision
hold-title = Hold back
step-publish-recommendations = Publish the recommendations before the meeting
step-publish-decisions = Publish decisions and answers
step-close = Close the hearing
step-version = Make the next version
