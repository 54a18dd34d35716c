//! Hearings: a plan is opened for input until a deadline; units and members comment and propose changes; each proposal
//! gets a recommendation, a decision and an answer, and what is accepted makes the plan's next version.
