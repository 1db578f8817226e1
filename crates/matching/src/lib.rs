//! Needs to offers: weighted, capacitated assignment of many to many, with reasons and with a proof of how good it is.
//!
//! A need wants so many units, an offer has so many. The crate answers four questions and decides nothing; a person does.
//!
//! | question | answer |
//! |---|---|
//! | Who could meet this need? What could this offer do? | [`Offers::best_for`], [`Needs::best_for`]: the best few, in well under a millisecond for 5,000 |
//! | What would be best for all of them at once? | [`Plan::make`]: the plan of most points, proven best or with its gap |
//! | Why these two, or why not? | [`Market::explain`], [`Suggestion::fit`]: [`Part`]s that add up; [`Barrier`] where two do not fit |
//! | What is different from first come, first served? | [`by_arrival`] and [`Comparison::of`] |
//!
//! And for needs that go whole to one offer and use up a different amount of each, [`Packing`].
//!
//! ```
//! use matching::{Burden, Comparison, Effort, Equity, Facts, Needs, Offers, Past, Place, Plan, Reason, Weights};
//! use matching::{Tag, by_arrival, market};
//!
//! const TUTORING: u32 = 1;
//! const VIETNAMESE: Tag = Tag::Language(7);
//! let (weights, equity) = (Weights::default(), Equity::default());
//!
//! // Two schools want a tutor; the first to ask has had help last month, the second never.
//! let mut first = Facts::new(TUTORING, 1).tags([VIETNAMESE]);
//! first.place = Place::new(35.22, -80.84);
//! let mut second = first.clone();
//! second.place = Place::new(35.20, -80.80);
//! let needs = Needs::new(vec![
//!     (first.clone(), Burden { poverty: 200, months: Some(1) }),
//!     (second, Burden { poverty: 900, months: None }),
//! ]);
//!
//! // One tutor, who speaks the language.
//! let mut tutor = Facts::new(TUTORING, 1).tags([VIETNAMESE]);
//! tutor.place = Place::new(35.22, -80.84);
//! let offers = Offers::new(vec![tutor]);
//!
//! // While the need is typed: who could meet it, and why.
//! let suggested = offers.best_for(&first, &weights, |_| Past::default(), 3);
//! assert!(suggested[0].fit.parts.iter().any(|part| part.reason == Reason::Language(7)));
//!
//! // For the whole district: the second school gets the tutor; by arrival it would have been the first.
//! let market = market(&needs, &offers, &weights, equity, |_, _| Past::default(), 30).unwrap();
//! let plan = Plan::make(&market, &Effort::exact());
//! assert!(plan.is_optimal());
//! assert_eq!(market.pairs()[plan.given[0].pair].need, 1);
//! let comparison = Comparison::of(&market, &plan.given, &by_arrival(&market, &[0, 1]));
//! assert_eq!((comparison.differences[0].planned, comparison.differences[0].by_arrival), (0, 1));
//! ```
//!
//! # Units
//!
//! Points are whole numbers without a unit, for one unit of quantity; only their differences mean anything. Distances are
//! metres in a straight line, shares are thousandths, dates are days counted from any one day, and what kinds, languages,
//! skills and audiences are is the caller's affair: the crate knows their numbers. It knows no language and says nothing: a
//! [`Reason`] is a code with its values.
//!
//! # Fit and equity
//!
//! The points of a pair are the sum of its parts: those of [`Weights`], which depend on both sides, and the two parts of
//! [`Equity`], which depend on the place of the need alone. Nothing is multiplied or hidden, so that a page can say "300 points
//! for nearness, 140 because this school had no partner for 14 months", and [`Totals`] can say how much fit was given up to
//! reach the places that get least.
//!
//! # How a plan is made, and what it may claim
//!
//! Needs bid for units in an auction that goes through large steps to small ones (Bertsekas's e-scaling auction, in the form
//! for flows with capacities). After each step the prices give a bound that no plan can exceed, whatever the prices are
//! (duality), so the claim does not rest on the search being right. [`Plan::is_optimal`] is true only where value and
//! bound meet; everywhere else [`Plan::gap`] says how much better a plan could be at most. Run to its end, the search always
//! meets the bound if the largest points times needs and offers together stay under 2^60.
//!
//! Plans are the same on every machine and for every order of the pairs. [`Effort`] says when near enough is enough, and who
//! may say stop; a plan stopped keeps all limits and states its gap. Memory is linear in the pairs, about 120 bytes for each
//! while a plan is made. Sums are kept in 128 bits.

mod arrival;
mod auction;
mod bound;
mod compare;
mod days;
mod effort;
mod equity;
mod facts;
mod fit;
mod graph;
mod market;
mod packing;
mod plan;
mod suggest;
mod weights;

pub use arrival::by_arrival;
pub use compare::{Comparison, Difference, Quarter, Totals};
pub use days::Days;
pub use effort::{Effort, End};
pub use equity::{Burden, Equity};
pub use facts::{Facts, Place, Tag};
pub use fit::{Fit, Part, Reason, Side};
pub use market::{MOST_POINTS, Market, MarketBuilder, MarketError, Need, Pair};
pub use packing::{Choice, Packed, Packing, PackingError};
pub use plan::{Given, Plan};
pub use suggest::{Needs, Offers, Suggestion, market};
pub use weights::{Barrier, Past, Weights};
