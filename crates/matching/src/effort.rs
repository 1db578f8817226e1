//! How long to look for a better plan, and who may say stop.

/// How good a plan has to be before the search ends, and when it has to end anyway.
#[derive(Clone, Copy)]
pub struct Effort<'a> {
    gap_ppm: u32,
    looks: u64,
    stop: Option<&'a dyn Fn() -> bool>,
}

impl<'a> Effort<'a> {
    /// Until the plan is proven to be the best there is.
    pub fn exact() -> Self {
        Self::within(0)
    }

    /// Until the plan is proven to be within so many millionths of the best there is.
    pub fn within(gap_ppm: u32) -> Self {
        Self { gap_ppm, looks: u64::MAX, stop: None }
    }

    /// Ends after so many looks at a pair. Unlike a clock, this ends at the same plan on every machine.
    /// A machine of 2025 takes about a hundred million looks a second.
    pub fn looks(self, looks: u64) -> Self {
        Self { looks, ..self }
    }

    /// Ends soon after `stop` says so; it is asked some thousand times a second. A clock or a flag may stand behind it.
    pub fn until(self, stop: &'a dyn Fn() -> bool) -> Self {
        Self { stop: Some(stop), ..self }
    }

    /// Whether a bound is near enough to a value.
    pub(crate) fn content(&self, value: i128, bound: i128) -> bool {
        bound - value <= bound.saturating_mul(i128::from(self.gap_ppm)) / 1_000_000
    }

    pub(crate) fn watch(&self) -> Watch<'a> {
        Watch { left: self.looks, unasked: 0, stop: self.stop }
    }
}

/// Why a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The plan is the best there is: its value meets the bound.
    Optimal,
    /// The gap is as small as was asked for.
    CloseEnough,
    /// The looks were used up.
    OutOfLooks,
    /// The caller said stop.
    Stopped,
    /// The method has nothing left to try; the gap says how good the plan is.
    Unproven,
}

/// The search has to end now.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopped(pub End);

/// Counts the looks and asks whether to stop.
pub(crate) struct Watch<'a> {
    left: u64,
    unasked: u64,
    stop: Option<&'a dyn Fn() -> bool>,
}

/// Looks between two questions.
const ASK_EVERY: u64 = 50_000;

impl Watch<'_> {
    pub fn count(&mut self, looks: usize) -> Result<(), Stopped> {
        // Even a node without links costs a little.
        let looks = looks as u64 + 1;
        self.left = self.left.saturating_sub(looks);
        self.unasked += looks;
        if self.left == 0 {
            return Err(Stopped(End::OutOfLooks));
        }
        if self.unasked < ASK_EVERY {
            return Ok(());
        }
        self.unasked = 0;
        if self.stop.is_some_and(|stop| stop()) { Err(Stopped(End::Stopped)) } else { Ok(()) }
    }
}
