//! The declared workflows: sound, and drawn as they are in `docs/workflows.md`.

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
