//! The list of schools, kept in memory: nearly every page that helps somebody choose one reads all of it, and it changes seldom.

use super::School;
use super::store::list;
use crate::app::App;
use crate::error::Result;
use db::Tx;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The topic that is touched where a school changes.
pub const SCHOOLS: &str = "schools";

/// An import by another process is not heard of on SQLite, so the list is read anew after a while even if nothing was touched.
const GOOD_FOR: Duration = Duration::from_secs(30);

/// See the module.
#[derive(Default)]
pub struct Kept {
    list: Mutex<Option<(Instant, Arc<Vec<School>>)>>,
    generation: AtomicU64,
}

impl Kept {
    /// Something in the list changed.
    pub fn forget(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
        *self.list.lock().expect("nobody panics while keeping") = None;
    }

    fn find(&self) -> Option<Arc<Vec<School>>> {
        let kept = self.list.lock().expect("nobody panics while keeping");
        kept.as_ref().filter(|(read, _)| read.elapsed() < GOOD_FOR).map(|(_, list)| list.clone())
    }

    /// Keeps what was read, unless something changed meanwhile.
    fn keep(&self, generation: u64, list: &Arc<Vec<School>>) {
        let mut kept = self.list.lock().expect("nobody panics while keeping");
        if self.generation.load(Ordering::Acquire) == generation {
            *kept = Some((Instant::now(), list.clone()));
        }
    }
}

/// The schools that are open, by name.
pub async fn all(app: &App, tx: &mut Tx) -> Result<Arc<Vec<School>>> {
    if let Some(list) = app.schools.find() {
        return Ok(list);
    }
    let generation = app.schools.generation.load(Ordering::Acquire);
    let read = Arc::new(list(tx).await?);
    app.schools.keep(generation, &read);
    Ok(read)
}
