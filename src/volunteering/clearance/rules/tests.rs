//! The rules, case by case and over many invented ones.
