//! Who wants to know that something was committed.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{PoisonError, RwLock};

type Listener = Box<dyn Fn(&[&str]) + Send + Sync>;

/// The listeners of one database; called after a commit with the topics it touched.
#[derive(Default)]
pub(crate) struct Listeners(RwLock<Vec<Listener>>);

impl Listeners {
    pub(crate) fn add(&self, listener: impl Fn(&[&str]) + Send + Sync + 'static) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Box::new(listener));
    }

    /// Tells everyone. A listener that panics is logged and does not stop the others, nor the writer.
    pub(crate) fn tell(&self, topics: &[&str]) {
        if topics.is_empty() {
            return;
        }
        for listener in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            if catch_unwind(AssertUnwindSafe(|| listener(topics))).is_err() {
                tracing::error!(?topics, "a listener for commits panicked");
            }
        }
    }
}

impl fmt::Debug for Listeners {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listeners")
    }
}
