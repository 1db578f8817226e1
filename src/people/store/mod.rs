//! All SQL of people.

mod contact;
mod duplicate;
mod grant;
mod person;
mod search;

pub use contact::*;
pub use duplicate::*;
pub use grant::*;
pub use person::*;
pub use search::*;
