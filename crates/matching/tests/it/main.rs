//! The crate from outside: plans against an exact solver, suggestions, comparisons, and packings against published bounds.

mod comparisons;
mod exact;
mod instances;
mod packings;
mod plans;
mod suggestions;
