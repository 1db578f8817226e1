//! Which jobs there are, by name.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use crate::job::Job;

type Running = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send>>;
type Runner<A> = fn(A, String) -> Running;

/// The jobs of an application.
pub struct Registry<A>(BTreeMap<&'static str, Runner<A>>);

impl<A> Default for Registry<A> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<A: Send + Sync + 'static> Registry<A> {
    /// Adds a kind of job. Two of one name are a mistake of the program: the later one counts, and it is logged.
    #[must_use]
    pub fn register<J: Job<A>>(mut self) -> Self {
        if self.0.insert(J::NAME, start::<A, J>).is_some() {
            tracing::error!(name = J::NAME, "two jobs have the same name");
        }
        self
    }

    /// The names, sorted.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.keys().copied()
    }

    /// Whether a job of this name is known.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn start(&self, app: A, name: &str, data: String) -> Option<Running> {
        self.0.get(name).map(|runner| runner(app, data))
    }
}

fn start<A: Send + Sync + 'static, J: Job<A>>(app: A, data: String) -> Running {
    Box::pin(async move {
        let job: J = serde_json::from_str(&data)?;
        job.run(&app).await
    })
}

impl<A> fmt::Debug for Registry<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
