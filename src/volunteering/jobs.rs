//! What happens later: ends and reminders, shells over the verbs.
