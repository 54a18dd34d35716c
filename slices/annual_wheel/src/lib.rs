//! What comes when in a unit's year, as a wheel, a list and a calendar.
