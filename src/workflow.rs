//! Workflows are declared: the states, and one table of who may take which step from where, under what condition.

use std::fmt::Write as _;

use crate::people::Role;

/// A state or a verb of a workflow: one of few, kept and shown as a word.
pub trait Word: Copy + Eq + std::fmt::Debug + 'static {
    /// The word.
    fn word(self) -> &'static str;
}

/// One row of a workflow's table.
#[derive(Debug, Clone, Copy)]
pub struct Transition<S: 'static, V: 'static> {
    /// The state it leaves.
    pub from: S,
    /// What somebody does.
    pub verb: V,
    /// What must be so, in the office's words; empty when nothing must. The verb's own code checks it.
    pub guard: &'static str,
    /// The state it reaches.
    pub to: S,
    /// Who may do it; [`Role::System`] for timers and imports.
    pub who: &'static [Role],
}

/// A workflow: its words and its table.
pub trait Workflow {
    /// Its states.
    type State: Word;
    /// What can be done.
    type Verb: Word;

    /// Its name, for messages and the generated page.
    const NAME: &'static str;
    /// Every state.
    const STATES: &'static [Self::State];
    /// Every verb.
    const VERBS: &'static [Self::Verb];
    /// Where it begins.
    const INITIAL: Self::State;
    /// Where it may rest for good. A later step from there is not forbidden (a denial can be appealed).
    const FINAL: &'static [Self::State];
    /// The table.
    const TRANSITIONS: &'static [Transition<Self::State, Self::Verb>];

    /// The rows for `verb` in `from`; several when their guards choose between them.
    fn rows(from: Self::State, verb: Self::Verb) -> impl Iterator<Item = &'static Transition<Self::State, Self::Verb>> {
        Self::TRANSITIONS.iter().filter(move |row| row.from == from && row.verb == verb)
    }

    /// Where `verb` leads from `from`, when there is only one way.
    fn next(from: Self::State, verb: Self::Verb) -> Result<Self::State, NotFrom> {
        let mut rows = Self::rows(from, verb);
        match (rows.next(), rows.next()) {
            (Some(row), None) => Ok(row.to),
            _ => Err(not_from::<Self>(from, verb)),
        }
    }

    /// `to`, if the table lets `verb` lead there from `from`; for verbs whose guards choose between several ends.
    fn step(from: Self::State, verb: Self::Verb, to: Self::State) -> Result<Self::State, NotFrom> {
        let named = Self::rows(from, verb).any(|row| row.to == to);
        if named { Ok(to) } else { Err(not_from::<Self>(from, verb)) }
    }

    /// Whether `role` may do `verb` in `from`.
    fn may(role: Role, from: Self::State, verb: Self::Verb) -> bool {
        Self::rows(from, verb).any(|row| row.who.contains(&role))
    }

    /// What `role` may do in `from`, each verb once: the buttons of a page.
    fn verbs_for(role: Role, from: Self::State) -> Vec<Self::Verb> {
        let mut verbs: Vec<Self::Verb> = Vec::new();
        for row in Self::TRANSITIONS.iter().filter(|row| row.from == from && row.who.contains(&role)) {
            if !verbs.contains(&row.verb) {
                verbs.push(row.verb);
            }
        }
        verbs
    }

    /// The diagram and the table as Markdown, for `docs/workflows.md`.
    fn diagram() -> String
    where
        Self: Sized,
    {
        diagram::<Self>()
    }

    /// What is wrong with the declaration itself; nothing, or a test fails.
    fn faults() -> Vec<String>
    where
        Self: Sized,
    {
        faults::<Self>()
    }
}

/// The table does not let this verb lead on from this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{workflow}: `{verb}` is not possible in state `{from}`")]
pub struct NotFrom {
    /// The workflow's name.
    pub workflow: &'static str,
    /// The state.
    pub from: &'static str,
    /// The verb.
    pub verb: &'static str,
}

fn not_from<W: Workflow + ?Sized>(from: W::State, verb: W::Verb) -> NotFrom {
    NotFrom { workflow: W::NAME, from: from.word(), verb: verb.word() }
}

fn faults<W: Workflow>() -> Vec<String> {
    let mut faults = Vec::new();
    let reached = reachable::<W>();
    for state in W::STATES.iter().copied() {
        if !reached.contains(&state) {
            faults.push(format!("{}: no way leads to {}", W::NAME, state.word()));
        }
        let leaves = W::TRANSITIONS.iter().any(|row| row.from == state && row.to != state);
        if !W::FINAL.contains(&state) && !leaves {
            faults.push(format!("{}: no way leads out of {}", W::NAME, state.word()));
        }
    }
    for verb in W::VERBS.iter().filter(|verb| !W::TRANSITIONS.iter().any(|row| row.verb == **verb)) {
        faults.push(format!("{}: nothing uses the verb {}", W::NAME, verb.word()));
    }
    for (at, row) in W::TRANSITIONS.iter().enumerate() {
        faults.extend(row_faults::<W>(row, &W::TRANSITIONS[..at]));
    }
    faults
}

fn row_faults<W: Workflow>(
    row: &Transition<W::State, W::Verb>,
    before: &[Transition<W::State, W::Verb>],
) -> Vec<String> {
    let name = format!("{}: {} {} {}", W::NAME, row.from.word(), row.verb.word(), row.to.word());
    let mut faults = Vec::new();
    let twins: Vec<_> = before.iter().filter(|other| other.from == row.from && other.verb == row.verb).collect();
    if twins.iter().any(|other| other.to == row.to) {
        faults.push(format!("{name} stands twice"));
    }
    // Where a verb has several ends, a reader must learn from the guards which one comes.
    if twins.iter().any(|other| other.guard == row.guard || other.guard.is_empty() || row.guard.is_empty()) {
        faults.push(format!("{name} is not told apart by its guard"));
    }
    if row.who.is_empty() {
        faults.push(format!("{name} is for nobody"));
    }
    if !W::STATES.contains(&row.from) || !W::STATES.contains(&row.to) {
        faults.push(format!("{name} uses a state that is not listed"));
    }
    faults
}

fn reachable<W: Workflow>() -> Vec<W::State> {
    let mut reached = vec![W::INITIAL];
    let mut at = 0;
    while at < reached.len() {
        let from = reached[at];
        for row in W::TRANSITIONS.iter().filter(|row| row.from == from) {
            if !reached.contains(&row.to) {
                reached.push(row.to);
            }
        }
        at += 1;
    }
    reached
}

fn diagram<W: Workflow>() -> String {
    let mut page = format!("## {}\n\n```mermaid\nstateDiagram-v2\n", capitalised(W::NAME));
    line(&mut page, format_args!("    [*] --> {}", W::INITIAL.word()));
    for row in W::TRANSITIONS {
        line(&mut page, format_args!("    {} --> {}: {}", row.from.word(), row.to.word(), row.verb.word()));
    }
    for state in W::FINAL {
        line(&mut page, format_args!("    {} --> [*]", state.word()));
    }
    page.push_str("```\n\n| from | verb | if | to | who |\n|---|---|---|---|---|\n");
    for row in W::TRANSITIONS {
        let who: Vec<String> = row.who.iter().map(|role| role.as_str().replace('_', " ")).collect();
        let (from, verb, to) = (row.from.word(), row.verb.word(), row.to.word());
        line(&mut page, format_args!("| {from} | {verb} | {} | {to} | {} |", row.guard, who.join(", ")));
    }
    page
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(page, "{text}").expect("a string takes every text");
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Gives a text enum of the database its place in a workflow.
macro_rules! words {
    ($($name:ty),+) => {
        $(impl $crate::workflow::Word for $name {
            fn word(self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

pub(crate) use words;
