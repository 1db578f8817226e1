//! Every page of volunteering: its address, who may use it, what answers.

use super::pages;
use crate::people::Ability;
use crate::people::Ability::{
    DecideAppeals, EnterForOthers, FollowApplications, PublishShifts, ReviewScreening, SeeIdentity,
};
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .merge(clearance_routes())
        .merge(list_routes())
        .merge(thanks_routes())
        .merge(shift_routes())
        .merge(group_routes())
        .merge(file_routes())
}

/// The queues as files.
fn file_routes() -> Routes {
    use pages::{queue_files as files, shift_files};
    let (follows, reviews) = (Who::May(FollowApplications), Who::May(ReviewScreening));
    let (publishes, thanks) = (Who::May(PublishShifts), Who::May(Ability::ConfirmHours));
    let (teaches, countersigns) = (Who::May(SeeIdentity), Who::May(Ability::CountersignHours));
    Routes::default()
        .get("/office/clearances.csv", follows, files::clearances_file)
        .get("/office/clearances.xlsx", follows, files::clearances_file)
        .get("/office/screening.csv", reviews, files::review_file)
        .get("/office/screening.xlsx", reviews, files::review_file)
        .get("/office/waiting.csv", publishes, shift_files::waiting_file)
        .get("/office/waiting.xlsx", publishes, shift_files::waiting_file)
        .get("/office/nominations.csv", thanks, files::nominations_file)
        .get("/office/nominations.xlsx", thanks, files::nominations_file)
        .get("/office/corrections.csv", countersigns, files::corrections_file)
        .get("/office/corrections.xlsx", countersigns, files::corrections_file)
        .get("/office/trainings.csv", teaches, files::trainings_file)
        .get("/office/trainings.xlsx", teaches, files::trainings_file)
        .get("/office/places.csv", publishes, files::places_file)
        .get("/office/places.xlsx", publishes, files::places_file)
        .get("/office/short.csv", publishes, shift_files::short_file)
        .get("/office/short.xlsx", publishes, shift_files::short_file)
}

/// Register, be cleared, see where it stands.
fn clearance_routes() -> Routes {
    use pages::{
        again, appeals, assisted, bulk, changed, clearance_queue, clearances, consent, declines, driving, guardian,
        heard, hooks, lesson, references, register, screening, screening_letter, status, trainings, volunteers, watch,
    };
    Routes::default()
        .get("/volunteer/register", Who::Anyone, register::start)
        .post("/volunteer/register/draft", Who::SignedIn, register::autosave)
        .get("/volunteer/register/you", Who::SignedIn, register::you)
        .post("/volunteer/register/you", Who::SignedIn, register::keep_you)
        .get("/volunteer/register/guardian", Who::SignedIn, register::guardian)
        .post("/volunteer/register/guardian", Who::SignedIn, register::keep_guardian)
        .get("/consent/{secret}", Who::Anyone, consent::show)
        .post("/consent/{secret}", Who::Anyone, consent::answer)
        .get("/volunteer/register/tasks", Who::SignedIn, register::tasks)
        .post("/volunteer/register/tasks", Who::SignedIn, register::keep_tasks)
        .get("/volunteer/register/level", Who::SignedIn, register::level)
        .post("/volunteer/register/level", Who::SignedIn, register::lower)
        .get("/volunteer/register/schools", Who::SignedIn, register::schools)
        .post("/volunteer/register/schools", Who::SignedIn, register::keep_schools)
        .get("/volunteer/register/more", Who::SignedIn, register::more)
        .post("/volunteer/register/more", Who::SignedIn, register::keep_more)
        .get("/volunteer/register/texts", Who::SignedIn, register::texts)
        .post("/volunteer/register/texts", Who::SignedIn, register::accept_texts)
        .get("/volunteer/register/disclosure", Who::SignedIn, register::disclosure)
        .post("/volunteer/register/disclosure", Who::SignedIn, register::sign_disclosure)
        .get("/volunteer/register/check", Who::SignedIn, register::check)
        .post("/volunteer/register/check", Who::SignedIn, register::send)
        .get("/me/clearance", Who::SignedIn, status::show)
        .post("/me/clearance/withdraw", Who::SignedIn, status::withdraw)
        .post("/me/clearance/renew", Who::SignedIn, status::renew)
        .get("/me/clearance/disclosure", Who::SignedIn, status::disclosure)
        .post("/me/clearance/disclosure", Who::SignedIn, status::sign_disclosure)
        .get("/me/clearance/again", Who::SignedIn, status::again)
        .post("/me/clearance/again", Who::SignedIn, status::take_up_again)
        .get("/me/clearance/guardian", Who::SignedIn, guardian::show)
        .post("/me/clearance/guardian", Who::SignedIn, guardian::ask)
        .get("/me/clearance/driving", Who::SignedIn, driving::show)
        .post("/me/clearance/driving", Who::SignedIn, driving::tell)
        .get("/me/clearance/changed", Who::SignedIn, changed::show)
        .post("/me/clearance/changed", Who::SignedIn, changed::tell)
        .get("/me/clearance/references", Who::SignedIn, references::mine)
        .post("/me/clearance/references", Who::SignedIn, references::name)
        .post("/me/clearance/references/{id}/again", Who::SignedIn, references::again)
        .post("/me/clearance/references/{id}/drop", Who::SignedIn, references::drop_one)
        .get("/references/{secret}", Who::Anyone, references::show)
        .post("/references/{secret}", Who::Anyone, references::answer)
        .get("/me/trainings", Who::SignedIn, trainings::mine)
        .get("/me/trainings/{id}", Who::SignedIn, lesson::show)
        .post("/me/trainings/{id}", Who::SignedIn, lesson::answer)
        .post("/me/clearance/dispute", Who::SignedIn, status::dispute)
        .post("/me/clearance/appeal", Who::SignedIn, status::appeal)
        .post("/me/clearance/watch/end", Who::SignedIn, watch::take_back)
        .get("/office/clearances", Who::May(FollowApplications), clearance_queue::list)
        .get("/office/clearances/{id}", Who::May(FollowApplications), clearances::show)
        .post("/office/clearances/{id}/id-seen", Who::May(SeeIdentity), clearances::see_id)
        .post("/office/clearances/{id}/consent", Who::May(EnterForOthers), clearances::consent)
        .get("/office/clearances/{id}/guardian", Who::May(EnterForOthers), guardian::show_office)
        .post("/office/clearances/{id}/guardian", Who::May(EnterForOthers), guardian::ask_office)
        .post("/office/clearances/{id}/documents", Who::May(SeeIdentity), driving::see)
        .get("/office/clearances/{id}/heard", Who::May(SeeIdentity), heard::show)
        .post("/office/clearances/{id}/talk", Who::May(PublishShifts), heard::talk)
        .post("/office/clearances/{id}/fee", Who::May(SeeIdentity), heard::note_fee)
        .post("/office/clearances/{id}/references", Who::May(EnterForOthers), heard::name)
        .post("/office/clearances/{id}/references/{referee}", Who::May(EnterForOthers), heard::one)
        .post("/office/clearances/{id}/references/{referee}/phone", Who::May(PublishShifts), heard::phone)
        .post("/office/clearances/{id}/references/{referee}/read", Who::May(PublishShifts), heard::weigh)
        .post("/office/clearances/{id}/training", Who::May(SeeIdentity), trainings::note)
        .post("/office/clearances/{id}/training/back", Who::May(SeeIdentity), trainings::take_back)
        .get("/office/trainings", Who::May(SeeIdentity), trainings::list)
        .post("/office/trainings", Who::May(SeeIdentity), trainings::note_list)
        .post("/office/clearances/{id}/let-in", Who::May(FollowApplications), clearances::let_in)
        .post("/office/clearances/{id}/school", Who::May(PublishShifts), clearances::accept)
        .post("/office/clearances/{id}/decline", Who::May(PublishShifts), declines::decline)
        .post("/office/clearances/{id}/suspend", Who::May(FollowApplications), clearances::suspend)
        .post("/office/clearances/{id}/withdraw", Who::May(EnterForOthers), clearances::withdraw)
        .post("/office/clearances/{id}/appealed", Who::May(FollowApplications), appeals::enter)
        .post("/office/clearances/{id}/appeal", Who::May(DecideAppeals), clearances::decide_appeal)
        .get("/office/people/{person}/again", Who::May(EnterForOthers), again::show)
        .post("/office/people/{person}/again", Who::May(EnterForOthers), again::take_up)
        .get("/office/people/{person}/register", Who::May(EnterForOthers), assisted::show)
        .post("/office/people/{person}/register", Who::May(EnterForOthers), assisted::enter)
        .get("/office/screening", Who::May(ReviewScreening), screening::list)
        .get("/office/volunteers", Who::May(Ability::SeeVolunteers), volunteers::list)
        .get("/office/volunteers.csv", Who::May(Ability::SeeVolunteers), volunteers::download)
        .get("/office/volunteers.xlsx", Who::May(Ability::SeeVolunteers), volunteers::download)
        .get("/office/volunteers/year", Who::May(FollowApplications), volunteers::year)
        .post("/office/volunteers/year/remind", Who::May(FollowApplications), volunteers::remind)
        .post("/office/screening/bulk", Who::May(ReviewScreening), bulk::preview_review)
        .post("/office/screening/bulk/confirm", Who::May(ReviewScreening), bulk::confirm_review)
        .post("/office/clearances/bulk", Who::May(FollowApplications), bulk::preview_follow)
        .post("/office/clearances/bulk/confirm", Who::May(FollowApplications), bulk::confirm_follow)
        .get("/office/screening/{id}", Who::May(ReviewScreening), screening::show)
        .post("/office/screening/{id}/order", Who::May(ReviewScreening), screening::order)
        .post("/office/screening/{id}/order-company", Who::May(ReviewScreening), screening::order_from_company)
        .post("/office/screening/{id}/result", Who::May(ReviewScreening), screening::result)
        .post("/office/screening/{id}/propose", Who::May(ReviewScreening), screening::propose)
        .post("/office/screening/{id}/agree", Who::May(ReviewScreening), screening::agree)
        .post("/office/screening/{id}/send-back", Who::May(ReviewScreening), screening::send_back)
        .post("/office/screening/{id}/aside", Who::May(ReviewScreening), screening::step_aside)
        .get("/office/screening/{id}/letter", Who::May(ReviewScreening), screening_letter::show)
        .post("/office/screening/{id}/handed", Who::May(ReviewScreening), screening_letter::handed)
        .post("/office/screening/{id}/deny", Who::May(ReviewScreening), screening::deny)
        .post("/office/screening/{id}/dispute", Who::May(ReviewScreening), screening::dispute)
        .post("/office/screening/{id}/watch", Who::May(ReviewScreening), watch::ask)
        .post("/office/screening/{id}/watch/end", Who::May(ReviewScreening), watch::take_back_for)
        .post("/hooks/screening", Who::Anyone, hooks::report)
}

/// Lists of volunteers from another system.
fn list_routes() -> Routes {
    use pages::list_import as list;
    let imports = Who::May(Ability::ImportVolunteers);
    Routes::default()
        .get("/office/volunteers/import", imports, list::start)
        .post("/office/volunteers/import", imports, list::receive)
        .get("/office/volunteers/import/template.csv", imports, list::template)
        .get("/office/volunteers/import/{id}", imports, list::show)
        .get("/office/volunteers/import/{id}/errors.csv", imports, list::errors)
        .post("/office/volunteers/import/{id}/say", imports, list::say)
        .post("/office/volunteers/import/{id}/answers", imports, list::answer)
        .post("/office/volunteers/import/{id}/apply", imports, list::apply)
        .post("/office/volunteers/import/{id}/leave", imports, list::leave)
        .post("/office/volunteers/import/{id}/undo", imports, list::undo)
}

/// Groups that come for a day.
fn group_routes() -> Routes {
    use pages::{
        group_board as board, group_days, group_join as join, group_welcome as welcome, groups, groups_office as office,
    };
    let publishes = Who::May(Ability::PublishShifts);
    let runs = Who::May(Ability::RunBoard);
    let confirms = Who::May(Ability::ConfirmHours);
    Routes::default()
        .public("/groups", group_days::list)
        .get("/shifts/{id}/group", Who::SignedIn, groups::ask_form)
        .post("/shifts/{id}/group", Who::SignedIn, groups::ask)
        .get("/me/groups", Who::SignedIn, groups::mine)
        .get("/me/groups/{id}", Who::SignedIn, groups::show)
        .post("/me/groups/{id}/headcount", Who::SignedIn, groups::resize)
        .post("/me/groups/{id}/withdraw", Who::SignedIn, groups::withdraw)
        .post("/me/groups/{id}/link", Who::SignedIn, groups::open_link)
        .post("/me/groups/{id}/link/close", Who::SignedIn, groups::close_link)
        .post("/me/groups/{id}/names", Who::SignedIn, groups::add_names)
        .post("/me/groups/{id}/names/{guest}/remove", Who::SignedIn, groups::remove_name)
        .get("/join/{link}", Who::Anyone, join::show)
        .post("/join/{link}", Who::Anyone, join::join)
        .get("/me/groups/{id}/record", Who::SignedIn, groups::record)
        .post("/office/board/groups/{id}/in", runs, board::sign_in)
        .post("/office/board/groups/{id}/out", runs, board::sign_out)
        .post("/office/board/groups/{id}/absent", runs, board::absent)
        .post("/office/board/groups/{id}/count", runs, board::count)
        .post("/office/board/groups/{id}/guest", runs, board::add)
        .post("/office/board/guests/{id}/in", runs, board::guest_in)
        .post("/office/board/guests/{id}/out", runs, board::guest_out)
        .post("/office/groups/{id}/note", confirms, office::note_afterwards)
        .post("/office/groups/{id}/confirm", confirms, office::confirm)
        .post("/office/groups/{id}/reject", confirms, office::reject)
        .get("/office/groups", publishes, office::queue)
        .get("/office/groups.csv", publishes, office::download)
        .get("/office/groups.xlsx", publishes, office::download)
        .get("/office/groups/{id}", publishes, office::show)
        .post("/office/groups/{id}/accept", publishes, office::accept)
        .post("/office/groups/{id}/refuse", publishes, office::refuse)
        .post("/office/groups/{id}/headcount", publishes, office::resize)
        .get("/office/opportunities/{id}/groups", publishes, welcome::show)
        .post("/office/opportunities/{id}/groups", publishes, welcome::set)
}

/// Thanks: nominations, awards, the public page.
fn thanks_routes() -> Routes {
    use pages::{awards, nominations, recognition};
    let sees = Who::May(Ability::ConfirmHours);
    let makes = Who::May(Ability::MakeAwards);
    Routes::default()
        .public("/thanks", awards::thanks)
        .get("/me/awards", Who::SignedIn, awards::mine)
        .post("/me/awards/shown", Who::SignedIn, awards::choose)
        .get("/me/awards/{id}", Who::SignedIn, awards::certificate)
        .get("/nominate", Who::SignedIn, nominations::form)
        .post("/nominate", Who::SignedIn, nominations::nominate)
        .post("/nominate/{id}/withdraw", Who::SignedIn, nominations::take_back)
        .get("/office/nominations", sees, nominations::queue)
        .get("/office/nominations/{id}", sees, nominations::show)
        .post("/office/nominations/{id}/confirm", sees, nominations::confirm)
        .post("/office/nominations/{id}/decline", sees, nominations::decline)
        .get("/office/recognition", sees, recognition::list)
        .get("/office/recognition.csv", sees, recognition::download)
        .get("/office/recognition.xlsx", sees, recognition::download)
        .post("/office/recognition/make", makes, recognition::make)
        .post("/office/awards/{id}/withdraw", makes, recognition::withdraw)
}

/// Opportunities, shifts, the board, hours, letters.
fn shift_routes() -> Routes {
    volunteer_routes()
        .merge(publish_routes())
        .merge(board_routes())
        .merge(hours_routes())
        .merge(closed_routes())
        .merge(letter_routes())
}

/// What a volunteer does with shifts.
fn volunteer_routes() -> Routes {
    use pages::{answers, find, fits, helping, my_calendar, my_shifts, offer, opportunity, waiting};
    cover_routes()
        .public("/opportunities", find::list)
        .public("/opportunities/{id}", opportunity::show)
        .public("/shifts/{id}", opportunity::shift)
        .get("/shifts/{id}/signups", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/signups", Who::SignedIn, opportunity::sign_up)
        .get("/shifts/{id}/answers", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/answers", Who::SignedIn, answers::change)
        .get("/shifts/{id}/withdraw", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/withdraw", Who::SignedIn, opportunity::withdraw)
        .get("/shifts/{id}/waiting", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/waiting", Who::SignedIn, waiting::join)
        .get("/shifts/{id}/waiting/leave", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/waiting/leave", Who::SignedIn, waiting::leave)
        .get("/shifts/{id}/offer", Who::Anyone, opportunity::back_to_shift)
        .post("/shifts/{id}/offer", Who::SignedIn, waiting::answer)
        .get("/offers/{secret}", Who::Anyone, offer::show)
        .post("/offers/{secret}", Who::Anyone, offer::answer)
        .get("/me/fits", Who::SignedIn, fits::list)
        .get("/me/helping", Who::SignedIn, helping::show)
        .post("/me/helping", Who::SignedIn, helping::keep)
        .get("/me/shifts", Who::SignedIn, my_shifts::list)
        .get("/me/shifts/{id}/shift.ics", Who::SignedIn, my_shifts::calendar)
        .get("/me/calendar", Who::SignedIn, my_calendar::show)
        .post("/me/calendar", Who::SignedIn, my_calendar::make)
        .post("/me/calendar/stop", Who::SignedIn, my_calendar::stop)
        .get("/calendar/{file}", Who::Anyone, my_calendar::file)
}

/// A place that looks for somebody else, and what those who are asked say.
fn cover_routes() -> Routes {
    use pages::{asked, cannot, reply, roster};
    let publishes = Who::May(Ability::PublishShifts);
    Routes::default()
        .get("/me/shifts/{id}/cover", Who::SignedIn, cannot::show)
        .post("/me/shifts/{id}/offer", Who::SignedIn, cannot::offer)
        .post("/me/shifts/{id}/swap", Who::SignedIn, cannot::swap)
        .post("/me/shifts/{id}/around", Who::SignedIn, cannot::around)
        .post("/me/covers/{id}/take-back", Who::SignedIn, cannot::take_back)
        .get("/me/asked/{id}", Who::SignedIn, asked::own)
        .post("/me/asked/{id}", Who::SignedIn, asked::answer_own)
        .post("/me/asked", Who::SignedIn, asked::wish)
        .get("/cover/{secret}", Who::Anyone, asked::by_link)
        .post("/cover/{secret}", Who::Anyone, asked::answer_link)
        .get("/reply/{secret}", Who::Anyone, reply::show)
        .post("/reply/{secret}", Who::Anyone, reply::give_back)
        .post("/office/signups/{id}/cover", publishes, roster::ask_around)
        .post("/office/shifts/{id}/help", publishes, roster::ask_for_help)
}

/// Writing and publishing opportunities, and who comes to a shift.
fn publish_routes() -> Routes {
    use pages::{attendance, change, ending, invites, opportunity_form, publish, questions, repeat, roster};
    let publishes = Who::May(Ability::PublishShifts);
    let writes = Who::May(Ability::ProposeTasks);
    Routes::default()
        .get("/office/opportunities", writes, publish::list)
        .post("/office/opportunities", writes, opportunity_form::create)
        .get("/office/opportunities/new", writes, opportunity_form::new)
        .get("/office/opportunities/{id}", writes, publish::show)
        .get("/office/opportunities/{id}/edit", writes, opportunity_form::edit)
        .post("/office/opportunities/{id}/edit", writes, opportunity_form::rewrite)
        .get("/office/opportunities/{id}/steps/{verb}", writes, ending::ask)
        .post("/office/opportunities/{id}/steps/{verb}", writes, publish::step)
        .get("/office/opportunities/{id}/questions", writes, questions::show)
        .post("/office/opportunities/{id}/questions", writes, questions::set)
        .get("/office/opportunities/{id}/invited", publishes, invites::list)
        .post("/office/opportunities/{id}/invited", publishes, invites::invite)
        .post("/office/opportunities/{id}/invited/{person}/take-back", publishes, invites::take_back)
        .post("/office/opportunities/{id}/shifts", writes, publish::add_shifts)
        .get("/office/opportunities/{id}/repeat", writes, repeat::show)
        .post("/office/opportunities/{id}/repeat", writes, repeat::repeat)
        .get("/office/shifts/{id}", Who::SignedIn, roster::roster)
        .get("/office/shifts/{id}/change", publishes, change::show)
        .post("/office/shifts/{id}/change", publishes, change::change)
        .get("/office/shifts/{id}/call-off", publishes, change::ask_call_off)
        .post("/office/shifts/{id}/call-off", publishes, change::call_off)
        .post("/office/shifts/{id}/signups", Who::May(Ability::EnterForOthers), roster::sign_up_other)
        .get("/office/signups/{id}/attendance", Who::May(Ability::ConfirmHours), attendance::show)
        .post("/office/signups/{id}/attendance", Who::May(Ability::ConfirmHours), attendance::correct)
        .get("/office/signups/{id}/cancel", publishes, ending::ask_take_back)
        .post("/office/signups/{id}/cancel", publishes, roster::take_back)
        .merge(list_office_routes())
}

/// Waiting lists, for those who publish; and how many people a shift takes.
fn list_office_routes() -> Routes {
    use pages::{places, roster, short, waiting_office as office};
    let publishes = Who::May(Ability::PublishShifts);
    Routes::default()
        .get("/office/places", publishes, places::list)
        .get("/office/short", publishes, short::list)
        .get("/office/waiting", publishes, office::lists)
        .get("/office/shifts/{id}/people.csv", publishes, office::download)
        .get("/office/shifts/{id}/people.xlsx", publishes, office::download)
        .post("/office/shifts/{id}/places", publishes, roster::change_places)
        .post("/office/shifts/{id}/waiting", Who::May(Ability::EnterForOthers), office::enter)
        .post("/office/shifts/{id}/backups", publishes, office::call)
        .post("/office/waiting/{id}/first", publishes, office::put_first)
        .post("/office/waiting/{id}/remove", publishes, office::remove)
}

/// The school's board for today.
fn board_routes() -> Routes {
    use pages::{board, board_stamp};
    let runs = Who::May(Ability::RunBoard);
    Routes::default()
        .get("/office/board", runs, board::show)
        .get("/office/board/stamp", runs, board_stamp::stamp)
        .post("/office/board/walk-in", runs, board::walk_in)
        .post("/office/board/{signup}/in", runs, board::sign_in)
        .post("/office/board/{signup}/out", runs, board::sign_out)
        .post("/office/board/{signup}/absent", runs, board::absent)
}

/// Hours: one's own, and the queue.
fn hours_routes() -> Routes {
    use pages::{goal, hours, hours_queue};
    let confirms = Who::May(Ability::ConfirmHours);
    Routes::default()
        .get("/me/hours", Who::SignedIn, hours::mine)
        .post("/me/hours", Who::SignedIn, hours::tell)
        .get("/me/hours/goal", Who::SignedIn, goal::show)
        .post("/me/hours/goal", Who::SignedIn, goal::set)
        .post("/me/hours/goal/drop", Who::SignedIn, goal::remove)
        .get("/office/hours", confirms, hours_queue::queue)
        .get("/office/hours/confirm", confirms, hours_queue::ask_all)
        .post("/office/hours/confirm", confirms, hours_queue::confirm_all)
        .post("/office/hours/{id}/confirm", confirms, hours_queue::confirm)
        .post("/office/hours/{id}/reject", confirms, hours_queue::reject)
        .post("/office/hours/{id}/correct", confirms, hours_queue::correct)
}

/// Closed months and school years, and what changes in them.
fn closed_routes() -> Routes {
    use pages::{corrections, hours_files, hours_months, hours_year};
    let confirms = Who::May(Ability::ConfirmHours);
    let countersigns = Who::May(Ability::CountersignHours);
    Routes::default()
        .get("/office/hours/months", confirms, hours_months::list)
        .get("/office/hours/months/{month}", confirms, hours_months::show)
        .post("/office/hours/months/{month}/close", confirms, hours_months::close)
        .get("/office/hours/add", confirms, corrections::add_form)
        .post("/office/hours/add", confirms, corrections::add)
        .get("/office/hours/{id}/amend", confirms, corrections::form)
        .post("/office/hours/{id}/amend", confirms, corrections::ask)
        .get("/office/hours/lines.csv", confirms, hours_files::lines_file)
        .get("/office/hours/lines.xlsx", confirms, hours_files::lines_file)
        .get("/office/hours/year", Who::May(Ability::SeeDashboard), hours_year::show)
        .get("/office/hours/year.csv", Who::May(Ability::SeeDashboard), hours_files::year_file)
        .get("/office/hours/year.xlsx", Who::May(Ability::SeeDashboard), hours_files::year_file)
        .get("/office/corrections", countersigns, corrections::queue)
        .post("/office/corrections/{id}/countersign", countersigns, corrections::countersign)
        .post("/office/corrections/{id}/refuse", countersigns, corrections::refuse)
        .post("/office/corrections/{id}/withdraw", confirms, corrections::withdraw)
}

/// Letters and certificates: written, printed, checked.
fn letter_routes() -> Routes {
    use pages::{badge, letter, record};
    let issues = Who::May(Ability::IssueLetters);
    Routes::default()
        .get("/me/letters", Who::SignedIn, letter::mine)
        .post("/me/letters", Who::SignedIn, letter::write)
        .get("/me/letters/{id}", Who::SignedIn, letter::show)
        .get("/office/letters", issues, letter::office)
        .post("/office/letters", issues, letter::write_for)
        .get("/office/letters/{id}", issues, letter::show_office)
        .post("/office/letters/{id}/revoke", issues, letter::revoke)
        .get("/me/record", Who::SignedIn, record::show)
        .post("/me/record", Who::SignedIn, record::write)
        .get("/me/certificates/{id}", Who::SignedIn, record::certificate)
        .post("/me/certificates/{id}/withdraw", Who::SignedIn, record::take_back)
        .post("/me/certificates/{id}/badge", Who::SignedIn, badge::make)
        .get("/office/certificates/{id}", issues, record::certificate_office)
        .post("/office/certificates/{id}/revoke", issues, record::revoke)
        .get("/letters/check", Who::Anyone, letter::check)
        .post("/letters/check", Who::Anyone, letter::look_up)
        .get("/letters/{code}", Who::Anyone, letter::verify)
        .get("/letters/{code}/badge.json", Who::Anyone, badge::assertion)
        .get("/badges/{file}", Who::Anyone, badge::about)
}
