//! One file of messages: what it defines, on which line, and which variables and messages it uses.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::catalog::Problem;

/// The first line of a file that no person has checked yet.
const MACHINE_DRAFT: &str = "# machine draft, unchecked";

/// A message (or a term, whose name begins with `-`) of a file.
#[derive(Debug)]
pub(crate) struct Definition {
    pub name: String,
    pub line: usize,
    pub variables: BTreeSet<String>,
    /// Messages and terms that this one is made of.
    pub uses: BTreeSet<String>,
}

/// The file's name as we speak of it: `locales/es/volunteering.ftl` is `volunteering`.
pub(crate) fn short_name(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".ftl").unwrap_or(name)
}

pub(crate) fn is_machine_draft(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').lines().next().is_some_and(|line| line.trim_end().starts_with(MACHINE_DRAFT))
}

/// Reads a file, or says what is wrong with each line that cannot be read.
pub(crate) fn read(file: &str, text: &str) -> Result<(FluentResource, Vec<Definition>), Vec<Problem>> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    match FluentResource::try_new(text) {
        Ok(resource) => {
            let definitions = definitions(&resource);
            Ok((resource, definitions))
        }
        Err((resource, errors)) => Err(errors
            .into_iter()
            .map(|error| {
                let start = error.slice.map_or(error.pos.start, |slice| slice.start);
                Problem::new(file, entry_line(resource.source(), start), error.kind.to_string())
            })
            .collect()),
    }
}

fn definitions(resource: &FluentResource) -> Vec<Definition> {
    let mut lines = Lines { source: resource.source(), seen: 0, line: 1 };
    resource
        .entries()
        .filter_map(|entry| match entry {
            Entry::Message(message) => {
                Some(define(message.id.name.to_owned(), lines.of(message.id.name), message.value.as_ref()))
            }
            Entry::Term(term) => Some(define(format!("-{}", term.id.name), lines.of(term.id.name), Some(&term.value))),
            _ => None,
        })
        .collect()
}

fn define(name: String, line: usize, value: Option<&Pattern<&str>>) -> Definition {
    let mut definition = Definition { name, line, variables: BTreeSet::new(), uses: BTreeSet::new() };
    if let Some(pattern) = value {
        definition.pattern(pattern);
    }
    definition
}

/// Counts lines onwards: entries come in their order, and counting anew for each was most of what a start took.
struct Lines<'s> {
    source: &'s str,
    seen: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of a slice of the source; its address tells its place.
    fn of(&mut self, slice: &str) -> usize {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        let passed = self.source.as_bytes().get(self.seen..offset).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.seen = self.seen.max(offset);
        self.line
    }
}

/// The line on which the broken entry begins: the parser notices only later, often on the line after it.
fn entry_line(source: &str, start: usize) -> usize {
    let rest = source.get(start..).unwrap_or_default();
    line_at(source, start + rest.len() - rest.trim_start().len())
}

fn line_at(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

impl Definition {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.uses.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.uses.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|named| self.inline(&named.value));
    }
}
