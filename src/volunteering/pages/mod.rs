//! The pages of volunteering.
