//! A unit's answers to a higher plan, and its own action plan.
