//! All SQL of people.

mod code;
mod contact;
mod duplicate;
mod grant;
mod person;
mod search;

pub use code::*;
pub use contact::*;
pub use duplicate::*;
pub use grant::*;
pub use person::*;
pub use search::*;
