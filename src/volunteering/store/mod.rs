//! All SQL of volunteering, by noun.
