//! The declared workflows: sound, and drawn as they are in `docs/workflows.md`.

use crate::support::source::{self, SourceFile};
use trellis::agreements::agreement_flow::AgreementFlow;
use trellis::agreements::consent_flow::ConsentFlow;
use trellis::agreements::data_flow::DataFlow;
use trellis::agreements::paper_flow::PaperFlow;
use trellis::agreements::report_flow::ReportFlow;
use trellis::agreements::site_flow::SiteFlow;
use trellis::giving::campaign_flow::CampaignFlow;
use trellis::giving::gift_flow::GiftFlow;
use trellis::giving::payment_flow::{MatchFlow, PartFlow as PromiseFlow, PaymentFlow};
use trellis::giving::sponsor_flow::SponsorFlow;
use trellis::needs::need_flow::NeedFlow;
use trellis::needs::offer_flow::OfferFlow;
use trellis::needs::pair_flow::PairFlow;
use trellis::needs::part_flow::PartFlow;
use trellis::partners::inquiry_flow::InquiryFlow;
use trellis::partners::partner_flow::PartnerFlow;
use trellis::partners::question_flow::QuestionFlow;
use trellis::people::file_flow::FileFlow;
use trellis::volunteering::clearance_flow::ClearanceFlow;
use trellis::volunteering::cover_flow::{AskedFlow, CoverFlow};
use trellis::volunteering::group_flow::GroupFlow;
use trellis::volunteering::hours_close_flow::{CorrectionFlow, MonthFlow};
use trellis::volunteering::list_import::ListFlow;
use trellis::volunteering::recognition_flow::{AwardFlow, NominationFlow};
use trellis::volunteering::shift_flow::{HoursFlow, OpportunityFlow, SignupFlow};
use trellis::volunteering::waiting_flow::WaitFlow;
use trellis::volunteering::watch_flow::WatchFlow;
use trellis::workflow::Workflow;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/workflows.md");

const HEAD: &str = "# Workflows

Made from the tables in the files `src/*/*_flow.rs`; after a change,
`UPDATE_GRID=1 cargo test --test it workflows` makes it anew. A verb that a table does not name for a state is refused.
";

#[test]
fn every_workflow_is_sound() {
    let faults = [
        ClearanceFlow::faults(),
        WatchFlow::faults(),
        OpportunityFlow::faults(),
        SignupFlow::faults(),
        HoursFlow::faults(),
        MonthFlow::faults(),
        CorrectionFlow::faults(),
        WaitFlow::faults(),
        ListFlow::faults(),
        NominationFlow::faults(),
        AwardFlow::faults(),
        CoverFlow::faults(),
        AskedFlow::faults(),
        GroupFlow::faults(),
        GiftFlow::faults(),
        PaymentFlow::faults(),
        PromiseFlow::faults(),
        MatchFlow::faults(),
        SponsorFlow::faults(),
        CampaignFlow::faults(),
        PartnerFlow::faults(),
        InquiryFlow::faults(),
        NeedFlow::faults(),
        PartFlow::faults(),
        OfferFlow::faults(),
        PairFlow::faults(),
        AgreementFlow::faults(),
        PaperFlow::faults(),
        DataFlow::faults(),
        ConsentFlow::faults(),
        SiteFlow::faults(),
        QuestionFlow::faults(),
        ReportFlow::faults(),
        FileFlow::faults(),
    ];
    assert_eq!(faults.concat(), Vec::<String>::new());
}

#[test]
fn the_page_shows_the_workflows_as_they_are() {
    let drawn = [
        HEAD.to_owned(),
        ClearanceFlow::diagram(),
        WatchFlow::diagram(),
        OpportunityFlow::diagram(),
        SignupFlow::diagram(),
        HoursFlow::diagram(),
        MonthFlow::diagram(),
        CorrectionFlow::diagram(),
        WaitFlow::diagram(),
        ListFlow::diagram(),
        NominationFlow::diagram(),
        AwardFlow::diagram(),
        CoverFlow::diagram(),
        AskedFlow::diagram(),
        GroupFlow::diagram(),
        GiftFlow::diagram(),
        PaymentFlow::diagram(),
        PromiseFlow::diagram(),
        MatchFlow::diagram(),
        SponsorFlow::diagram(),
        CampaignFlow::diagram(),
        PartnerFlow::diagram(),
        InquiryFlow::diagram(),
        NeedFlow::diagram(),
        PartFlow::diagram(),
        OfferFlow::diagram(),
        PairFlow::diagram(),
        AgreementFlow::diagram(),
        PaperFlow::diagram(),
        DataFlow::diagram(),
        ConsentFlow::diagram(),
        SiteFlow::diagram(),
        QuestionFlow::diagram(),
        ReportFlow::diagram(),
        FileFlow::diagram(),
    ]
    .map(|part| part.trim_end().to_owned())
    .join("\n\n");
    let drawn = drawn + "\n";
    if std::env::var_os("UPDATE_GRID").is_some() {
        std::fs::write(PAGE, &drawn).expect("the page can be written");
    }
    let kept = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(kept == drawn, "docs/workflows.md is stale: run with UPDATE_GRID=1 and look at the difference");
}

/// Verbs that no code names, with how they are carried out all the same.
const UNNAMED: &[(&str, &str)] = &[
    ("ConsentVerb::Expire", "many at once, in one statement: `consent::over`"),
    ("MonthVerb::Freeze", "a day does it: `hours_close::state_of`"),
    ("PartnerVerb::FindEligible", "by its word, from the page: `organisation::step`"),
    ("PartnerVerb::Reopen", "by its word, from the page: `organisation::step`"),
    ("ReportVerb::Excuse", "by its word, from the page: `report::decide`"),
    ("ReportVerb::Return", "by its word, from the page: `report::decide`"),
    ("SiteVerb::Ask", "a new request is a row of its own: `site::propose`"),
];

/// A row of a table that nothing carries out is a promise of the program's page that it does not keep.
#[test]
fn every_verb_of_every_workflow_is_carried_out_somewhere() {
    let files = source::rust_files("src");
    let (mut seen, mut unnamed) = (0, Vec::new());
    for table in &files {
        for (verbs, all) in verbs_of(&table.text) {
            let elsewhere: Vec<&SourceFile> =
                files.iter().filter(|file| file.name != table.name && feature(file) == feature(table)).collect();
            assert!(!all.is_empty(), "{verbs} has no verbs: is the scan broken?");
            seen += all.len();
            let missed = all.into_iter().filter(|verb| !elsewhere.iter().any(|file| names(code(file), verbs, verb)));
            unnamed.extend(missed.map(|verb| format!("{verbs}::{verb}")));
        }
    }
    assert!(seen > 200, "only {seen} verbs: is the scan broken?");
    unnamed.sort();
    let known: Vec<&str> = UNNAMED.iter().map(|(verb, _)| *verb).collect();
    assert_eq!(unnamed, known, "carry it out by its name, or take the row out of the table");
    for verbs in
        known.iter().filter(|known| UNNAMED.iter().any(|(verb, how)| verb == *known && how.starts_with("by its word")))
    {
        let parse = format!("{}::parse", verbs.split("::").next().unwrap_or_default());
        assert!(files.iter().any(|file| file.text.contains(&parse)), "nothing reads the word of {verbs}");
    }
}

/// The enumerations of verbs in a table, each with its verbs.
fn verbs_of(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut found = Vec::new();
    for part in text.split("pub enum ").skip(1) {
        let Some((name, rest)) = part.split_once(" {") else { continue };
        if name.ends_with("Verb") {
            let body = rest.split("\n    }").next().unwrap_or_default();
            let verbs = body.lines().filter_map(|line| line.trim().split_once(" = \"")).map(|(verb, _)| verb);
            found.push((name, verbs.collect()));
        }
    }
    found
}

fn feature(file: &SourceFile) -> &str {
    file.name.split('/').nth(1).unwrap_or_default()
}

/// A file without its tests.
fn code(file: &SourceFile) -> &str {
    file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// Whether code names a verb, by the name of its enumeration or another that it gives it.
fn names(code: &str, verbs: &str, verb: &str) -> bool {
    let other = code.split(&format!("{verbs} as ")).nth(1);
    let other = other.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
    [Some(verbs), other].into_iter().flatten().any(|name| {
        let wanted = format!("{name}::{verb}");
        code.match_indices(&wanted).any(|(at, _)| {
            let before = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
            let after = code[at + wanted.len()..].chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
            !before && !after
        })
    })
}
