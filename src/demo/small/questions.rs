//! What tasks of the small world ask whoever signs up, what was answered, and the goal that Ana has set herself.

use super::World;
use crate::demo::cast::{self, opportunity as opp, shift};
use crate::demo::tables::{AnswerRow, GoalRow, Sheet, TaskQuestionRow};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::volunteering::question::QuestionKind;
use jiff::ToSpan;

/// One question in a line, in their order: id, opportunity, words, kind, choices, whether an answer is needed.
struct Ask(i64, i64, &'static str, QuestionKind, &'static str, bool);

#[rustfmt::skip]
const ASKS: &[Ask] = &[
    Ask(1, opp::FIELD_TRIP, "Which group would you rather walk with?", QuestionKind::Choice,
        "Dinosaurs\nSpace\nWeather", false),
    Ask(2, opp::FIELD_TRIP, "Will you ride on the school bus?", QuestionKind::YesNo, "", false),
    Ask(3, opp::GARDEN_DRAFT, "Which tools can you bring?", QuestionKind::Text, "", false),
    Ask(4, opp::GARDEN_DRAFT, "Which size of gloves do you wear?", QuestionKind::Choice, "Small\nMedium\nLarge", true),
    Ask(5, opp::MENTOR, "What would you like to do together?", QuestionKind::Text, "", true),
];

/// Shift, who, question, answer.
const ANSWERS: &[(i64, &str, i64, &str)] = &[
    (shift::FIELD_TRIP, "ben", 1, "Space"),
    (shift::FIELD_TRIP, "ben", 2, "yes"),
    (shift::MENTOR, "sol", 5, "Talk about the first year of college"),
];

/// Ana's goal: twenty hours by the end of May.
const GOAL_MINUTES: i64 = 20 * 60;

pub(super) fn add(world: &mut World<'_>) {
    let asked_at = world.calendar.past(world.calendar.past_school_day(14), 9, 20);
    let questions = ASKS.iter().map(|Ask(id, opportunity, words, kind, choices, needed)| TaskQuestionRow {
        id: *id,
        opportunity: *opportunity,
        position: *id,
        words,
        kind: *kind,
        choices,
        needed: *needed,
        created_at: asked_at,
    });
    world.sheets.push(Sheet::of(questions.collect::<Vec<_>>()));
    for (opportunity, who, count) in
        [(opp::FIELD_TRIP, "cora", 2), (opp::GARDEN_DRAFT, "cora", 2), (opp::MENTOR, "ola", 1)]
    {
        let by = Actor::Person(PersonId::from(id(who)), Role::SchoolCoordinator);
        let school = if who == "ola" { cast::other_school() } else { cast::home_school() };
        let entry = Entry::new(by, "questions-set", "opportunity", opportunity).at_school(school);
        world.note(asked_at, entry.detail(format!("questions={count}")));
    }
    answers(world);
    goal(world);
}

/// What Ben and Sol said when they signed up.
fn answers(world: &mut World<'_>) {
    let given_at = world.calendar.past(world.calendar.day(-1), 18, 6);
    let answers = ANSWERS.iter().map(|(shift, who, question, answer)| AnswerRow {
        shift: *shift,
        person: id(who),
        question: *question,
        answer,
        given_at,
    });
    world.sheets.push(Sheet::of(answers.collect::<Vec<_>>()));
    for (shift, who, school) in
        [(shift::FIELD_TRIP, "ben", cast::home_school()), (shift::MENTOR, "sol", cast::other_school())]
    {
        let person = PersonId::from(id(who));
        let entry = Entry::new(Actor::Own(person), "answers-given", "shift", shift).about(person);
        world.note(given_at, entry.at_school(school));
    }
}

fn goal(world: &mut World<'_>) {
    let ana = PersonId::from(id("ana"));
    let year = world.calendar.rules.calendar.school_year_of(world.calendar.today);
    let set_at = world.calendar.past(world.calendar.past_school_day(13), 19, 10);
    world.note(set_at, Entry::new(Actor::Own(ana), "goal-set", "goal", ana).about(ana));
    let last_on = year.last.first_of_month().saturating_sub(1.day());
    let goal = GoalRow { person: ana.into(), minutes: GOAL_MINUTES, first_on: year.first, last_on, set_at };
    world.sheets.push(Sheet::of([goal]));
}

fn id(key: &str) -> i64 {
    cast::find(key).expect("questions are about the cast").id
}
