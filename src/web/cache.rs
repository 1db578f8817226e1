//! Public pages, kept in memory until a write changes what is public.

use super::compress::Kept;
use i18n::Lang;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

/// The topic a verb touches when strangers could see the difference.
pub const PUBLIC: &str = "public";

/// Addresses are anybody's to invent, so the memory they can take is bounded: so many in each language.
const MOST: usize = 2_000;
const LONGEST_ADDRESS: usize = 200;

/// Time alone makes a list of the next shifts untrue, so a page is made anew after a while even if nothing was written.
const GOOD_FOR: Duration = Duration::from_secs(30);

type Pages = HashMap<String, (Instant, Arc<Kept>)>;

/// See the module.
#[derive(Default)]
pub struct PageCache {
    pages: RwLock<HashMap<Lang, Pages>>,
    generation: AtomicU64,
}

impl PageCache {
    /// The page, if it is still true.
    pub fn find(&self, lang: Lang, address: &str) -> Option<Arc<Kept>> {
        let pages = self.pages.read().expect("nobody panics while reading");
        let (made, page) = pages.get(&lang)?.get(address)?;
        (made.elapsed() < GOOD_FOR).then(|| page.clone())
    }

    /// To be read before a page is made, and handed to `keep` with it.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Keeps a page, unless something changed while it was being made.
    pub fn keep(&self, lang: Lang, address: &str, generation: u64, page: Kept) -> Arc<Kept> {
        let page = Arc::new(page);
        if address.len() > LONGEST_ADDRESS {
            return page;
        }
        let mut pages = self.pages.write().expect("nobody panics while writing");
        if self.generation() == generation {
            let pages = pages.entry(lang).or_default();
            if pages.len() >= MOST {
                pages.clear();
            }
            pages.insert(address.to_owned(), (Instant::now(), page.clone()));
        }
        page
    }

    /// Forgets all pages: something public changed.
    pub fn forget(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
        self.pages.write().expect("nobody panics while writing").clear();
    }
}
